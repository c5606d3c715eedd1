/** Clauses 7.2, 7.3, 7.4, 7.7 and 7.9: what may stand in what, and what an element must have. */
import { type Element, elementsIn } from "../pdf/structure.ts";
import { textEntry } from "../pdf/values.ts";
import { pageOf, type Subject, typeOf } from "./subject.ts";

interface Rule {
  rule: string;
  types: readonly string[];
}

const IN_TABLE = ["Table", "THead", "TBody", "TFoot"];

/** Where a type may stand. */
const PARENTS: Readonly<Record<string, Rule>> = {
  TR: { rule: "7.2-4", types: IN_TABLE },
  THead: { rule: "7.2-5", types: ["Table"] },
  TBody: { rule: "7.2-6", types: ["Table"] },
  TFoot: { rule: "7.2-7", types: ["Table"] },
  TH: { rule: "7.2-8", types: ["TR"] },
  TD: { rule: "7.2-9", types: ["TR"] },
  LI: { rule: "7.2-17", types: ["L"] },
  LBody: { rule: "7.2-18", types: ["LI"] },
  TOCI: { rule: "7.2-26", types: ["TOC"] },
};

/** What a type may hold. */
const CHILDREN: Readonly<Record<string, Rule>> = {
  Table: { rule: "7.2-3", types: ["TR", "THead", "TBody", "TFoot", "Caption"] },
  TR: { rule: "7.2-10", types: ["TH", "TD"] },
  THead: { rule: "7.2-36", types: ["TR"] },
  TBody: { rule: "7.2-37", types: ["TR"] },
  TFoot: { rule: "7.2-38", types: ["TR"] },
  L: { rule: "7.2-19", types: ["L", "LI", "Caption"] },
  LI: { rule: "7.2-20", types: ["Lbl", "LBody"] },
  TOC: { rule: "7.2-27", types: ["TOC", "TOCI", "Caption"] },
};

export function inspectContainment(subject: Subject): void {
  const noteIds = new Set<string>();
  for (const element of subject.elements) {
    const type = typeOf(subject, element);
    const page = pageOf(subject, element);
    const kids = elementsIn(element).map((child) => typeOf(subject, child));
    const parent =
      element.parent && element.parent !== subject.root ? typeOf(subject, element.parent) : "the root";
    const above = PARENTS[type];
    if (above && !above.types.includes(parent))
      subject.report(above.rule, `A ${type} stands in ${parent}, not in ${above.types.join(" or ")}.`, page);
    const below = CHILDREN[type];
    const misplaced = below && kids.find((kid) => !below.types.includes(kid));
    if (below && misplaced)
      subject.report(
        below.rule,
        `A ${type} holds a ${misplaced}; it may hold ${below.types.join(", ")}.`,
        page,
      );
    inspectParts(subject, type, kids, page);
    if (kids.filter((kid) => kid === "H").length > 1)
      subject.report("7.4.4-1", `A ${type} holds more than one H.`, page);
    if (type === "Figure" && !isDescribed(element))
      subject.report("7.3-1", "A picture has no description. Write one, or mark it as decoration.", page);
    if (type === "Formula" && !isDescribed(element))
      subject.report("7.7-1", "A formula has no description.", page);
    if (type === "Note") inspectNote(subject, element, noteIds, page);
  }
}

function isDescribed(element: Element): boolean {
  return Boolean(textEntry(element.dict, "Alt")) || textEntry(element.dict, "ActualText") !== undefined;
}

function inspectNote(subject: Subject, note: Element, seen: Set<string>, page: number | undefined): void {
  const id = textEntry(note.dict, "ID");
  if (!id) subject.report("7.9-1", "A note has no id.", page);
  else if (seen.has(id)) subject.report("7.9-2", `Two notes share the id ${id}.`, page);
  if (id) seen.add(id);
}

/** How often the parts of tables, lists and contents may occur, and in which place. */
function inspectParts(
  { report }: Subject,
  type: string,
  kids: readonly string[],
  page: number | undefined,
): void {
  const count = (kid: string) => kids.filter((one) => one === kid).length;
  const lateCaption = kids.lastIndexOf("Caption") > 0;
  if (type === "L" && lateCaption) report("7.2-40", "The caption of a list is not its first part.", page);
  if (type === "TOC" && lateCaption)
    report("7.2-28", "The caption of a list of contents is not its first part.", page);
  if (type !== "Table") return;
  if (count("THead") > 1) report("7.2-11", "A table has more than one THead.", page);
  if (count("TFoot") > 1) report("7.2-12", "A table has more than one TFoot.", page);
  if (count("TFoot") && !count("TBody")) report("7.2-13", "A table has a TFoot but no TBody.", page);
  if (count("THead") && !count("TBody")) report("7.2-14", "A table has a THead but no TBody.", page);
  if (count("Caption") > 1) report("7.2-39", "A table has more than one caption.", page);
  const caption = kids.indexOf("Caption");
  if (caption > 0 && caption < kids.length - 1)
    report("7.2-16", "The caption of a table is neither its first nor its last part.", page);
}
