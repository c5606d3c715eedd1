/** What can be had on paper by itself, cut out of a pack that holds it: each question, responsibility, briefing, vignette and sheet to copy. */
import { type PackToPrint, packPages, packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import { type Edition, editionFacts } from "../core/editions.ts";
import type { SingleSheet } from "../core/single-sheet.ts";
import { untaken } from "../core/text.ts";
import { type PackSection, packAnchors, packSections } from "./packs.ts";

/** Where a sheet is, from the top of the site: `sheets/question-not-seen-large-print.pdf`. */
export function sheetFile(id: string, edition: Edition): string {
  return `sheets/${id}${editionFacts[edition].fileSuffix}.pdf`;
}

/** Every single sheet in the order of the words, kind by kind; none of what no pack holds. */
export function singleSheets(library: Library): SingleSheet[] {
  const pages = packPages(library);
  const taken = new Set(pages.map(({ id }) => id));
  const packs = packsToPrint(library).map((pack) => ({ ...pack, sections: packSections(pack, library) }));
  const sheet = (
    id: string,
    title: string,
    subject: string,
    anchor: string,
    pack: (typeof packs)[number] | undefined,
  ): SingleSheet[] =>
    pack ? [{ id: untaken(id, taken), title, subject, anchor, ...placeIn(pack, library) }] : [];
  const holding = (kind: string) => packs.find(({ sections }) => sections.some((one) => one.kind === kind));
  return [
    ...library.questions.flatMap(({ id, number, title, question }) =>
      sheet(
        `question-${id}`,
        `Question ${number}: ${title}`,
        question,
        `question-${id}`,
        holding("workbook"),
      ),
    ),
    ...library.responsibilities.flatMap(({ id, number, title, statement }) =>
      sheet(
        `responsibility-${id}`,
        `Responsibility ${number}: ${title}`,
        statement,
        `responsibility-${id}`,
        holding("responsibilities"),
      ),
    ),
    ...pages.flatMap(({ id, title, purpose, sheet: { kind, item } = {} }) => {
      if (kind !== "briefing" && kind !== "vignette") return [];
      const isOf = (section: PackSection) => section[kind]?.id === item?.id;
      const pack = packs.find(({ sections }) => sections.some(isOf));
      const anchor = pack?.sections.find(isOf)?.id ?? "";
      return pack ? [{ id, title, subject: purpose, anchor, ...placeIn(pack, library) }] : [];
    }),
    ...packs.flatMap((pack) =>
      pack.guide === undefined
        ? []
        : pack.sections.flatMap(({ sheets = [] }) =>
            sheets.flatMap(({ anchor, title }) =>
              sheet(anchor, title, `A sheet to copy, of the guide “${pack.title}”.`, anchor, pack),
            ),
          ),
    ),
  ];
}

function placeIn(
  { id, page, sections }: PackToPrint & { sections: PackSection[] },
  { questions }: Library,
): Pick<SingleSheet, "pack" | "page" | "anchors"> {
  return { pack: id, page, anchors: packAnchors(sections, questions) };
}
