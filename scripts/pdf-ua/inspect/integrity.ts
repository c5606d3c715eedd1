/** Rules of our own: structure tree, marked content and parent tree agree, and nothing painted is left out. */
import type { PDFRef } from "@cantoo/pdf-lib";
import type { MarkedSequence, Visitor } from "../pdf/events.ts";
import type { Element } from "../pdf/structure.ts";
import { dictEntry } from "../pdf/values.ts";
import { pageOf, parentOf, type Subject } from "./subject.ts";

export function inspectIntegrity(subject: Subject): Visitor {
  const owners = new Map<PDFRef, Map<number, Element>>();
  for (const element of subject.elements) {
    const page = pageOf(subject, element);
    const parent = dictEntry(element.dict, "P");
    if (parent !== element.parent?.dict)
      subject.report("parent", `A ${element.type} names another parent than the one that holds it.`, page);
    for (const child of element.children) {
      if (child.kind !== "content" || !child.owner) continue;
      const byId = owners.get(child.owner) ?? new Map<number, Element>();
      owners.set(child.owner, byId);
      if (byId.has(child.mcid))
        subject.report("content-twice", `The content ${child.mcid} belongs to two elements.`, page);
      byId.set(child.mcid, element);
    }
  }
  let last: MarkedSequence | undefined;
  const check = (open: readonly MarkedSequence[], page: number) => {
    const marked = open.findLast((one) => one.mcid !== undefined);
    if (marked?.mcid === undefined || marked === last) return;
    last = marked;
    const element = owners.get(marked.stream.owner)?.get(marked.mcid);
    if (!element)
      subject.report("content-lost", `The content ${marked.mcid} is painted but not in the structure.`, page);
    else if (parentOf(subject, marked.stream.dict, marked.mcid) !== element.dict) {
      subject.report(
        "parent-tree",
        `The parent tree gives another element for the content ${marked.mcid} than the structure.`,
        page,
      );
    }
  };
  return {
    shown: (glyphs, open) => check(open, glyphs.stream.page + 1),
    painted: (object, open) => check(open, object.stream.page + 1),
  };
}
