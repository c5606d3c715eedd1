/**
 * Gives every list item a label and a body, and every list its kind of numbering.
 * Without it an item that holds a link, a paragraph or another list fails 7.2-20, and bullets are silent.
 */

import { newElement, setChildren, type TaggedDocument, textOf } from "../document.ts";
import { attribute, setAttribute } from "../pdf/attributes.ts";
import { type Child, descend, type Element } from "../pdf/structure.ts";
import { pdfName, text } from "../pdf/values.ts";

export function lists(doc: TaggedDocument): void {
  for (const list of descend(doc.root)) {
    if (list.type !== "L") continue;
    const children = list.children.flatMap((child) => itemsIn(doc, list, child));
    setChildren(list, children);
    for (const item of children) if (item.type === "LI") shapeItem(doc, item);
    nameNumbering(doc, list);
  }
}

/** A list holds items, lists and a caption; wrappers are opened, anything else becomes an item. */
function itemsIn(doc: TaggedDocument, list: Element, child: Child): Element[] {
  if (child.kind === "element") {
    if (["LI", "L", "Caption"].includes(child.type)) return [child];
    if (child.type === "NonStruct") return child.children.flatMap((inner) => itemsIn(doc, list, inner));
  }
  return [newElement(doc, "LI", list, [child])];
}

function shapeItem(doc: TaggedDocument, item: Element): void {
  const labels = item.children.filter(isLabel);
  for (const label of labels) {
    if (textOf(doc, label).trim() === "") label.dict.set(pdfName("ActualText"), text("\u2022"));
  }
  const rest = item.children.filter((child) => !isLabel(child));
  const body = rest.length > 0 ? [newElement(doc, "LBody", item, rest)] : [];
  setChildren(item, [...labels, ...body]);
}

/** Chromium names the numbering only of the commonest lists; the page notes the others. */
function nameNumbering(doc: TaggedDocument, list: Element): void {
  const given = doc.elementFacts.get(list)?.numbering;
  const numbering = given ?? (attribute(list, "List", "ListNumbering") ? undefined : "None");
  if (numbering) setAttribute(list, "List", "ListNumbering", pdfName(numbering));
}

function isLabel(child: Child): child is Element {
  return child.kind === "element" && child.type === "Lbl";
}
