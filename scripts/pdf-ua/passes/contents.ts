/**
 * Makes the list of contents a TOC of TOCI, each with a Reference around its link and page number.
 * Without it the contents are an ordinary list (7.2-26 and 7.2-27 govern its shape), which readers cannot jump to as such.
 */

import { newElement, setChildren, type TaggedDocument } from "../document.ts";
import { type Child, descend, type Element, elementsIn } from "../pdf/structure.ts";
import { pdfName } from "../pdf/values.ts";

export function contents(doc: TaggedDocument): void {
  for (const list of descend(doc.root)) {
    if (list.type !== "TOC") continue;
    list.dict.delete(pdfName("A"));
    const items = elementsIn(list).flatMap((child) =>
      child.type === "NonStruct" ? elementsIn(child) : [child],
    );
    setChildren(list, items);
    for (const item of items) {
      item.type = "TOCI";
      setChildren(item, parts(doc, item));
    }
  }
}

/** Labels and inner lists stay; everything between them is one reference. */
function parts(doc: TaggedDocument, item: Element): Child[] {
  const out: Child[] = [];
  let reference: Element | undefined;
  for (const child of item.children) {
    if (child.kind === "element" && (child.type === "Lbl" || child.type === "L")) {
      if (child.type === "L") child.type = "TOC";
      out.push(child);
      reference = undefined;
      continue;
    }
    if (!reference) {
      reference = newElement(doc, "Reference", item, []);
      out.push(reference);
    }
    setChildren(reference, [...reference.children, child]);
  }
  return out;
}
