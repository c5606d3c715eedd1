/**
 * Makes a definition list a list: each term a label, what is said of it the body.
 * Without it a `<dl>` is loose text in which terms and definitions cannot be told apart (7.2, 7.6).
 */

import { newElement, setChildren, type TaggedDocument } from "../document.ts";
import { setAttribute } from "../pdf/attributes.ts";
import { type Child, descend, type Element, elementsIn } from "../pdf/structure.ts";
import { INLINE } from "../pdf/types.ts";
import { pdfName } from "../pdf/values.ts";

export function definitions(doc: TaggedDocument): void {
  for (const list of descend(doc.root)) {
    if (list.type !== "DL") continue;
    list.type = "L";
    setAttribute(list, "List", "ListNumbering", pdfName("None"));
    setChildren(list, groups(doc, list));
  }
}

function groups(doc: TaggedDocument, list: Element): Element[] {
  const made: Element[] = [];
  for (const part of partsOf(list)) {
    let item = made.at(-1);
    const body = item?.children.at(-1);
    const hasBody = body?.kind === "element" && body.type === "LBody";
    const isTerm = part.type === "DT";
    if (!item || (isTerm && hasBody)) {
      item = newElement(doc, "LI", list, []);
      made.push(item);
    }
    part.type = isTerm ? "Lbl" : "LBody";
    if (isTerm || !hasBody) setChildren(item, [...item.children, part]);
    else
      setChildren(body, [...inParagraph(doc, body, body.children), ...inParagraph(doc, body, part.children)]);
  }
  return made;
}

/** Terms and definitions, also from inside the `<div>` that may group them. */
function partsOf(list: Element): Element[] {
  return elementsIn(list).flatMap((child) =>
    child.type === "DT" || child.type === "DD" ? [child] : partsOf(child),
  );
}

/** Two definitions of one term must not run together. */
function inParagraph(doc: TaggedDocument, body: Element, children: Child[]): Child[] {
  const blocks = children.some((child) => child.kind === "element" && !INLINE.has(child.type));
  return blocks ? children : [newElement(doc, "P", body, children)];
}
