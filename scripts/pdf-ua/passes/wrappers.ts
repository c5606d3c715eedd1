/**
 * Drops the nameless wrappers that Chromium puts around every run of text, and gathers loose text into paragraphs.
 * Without it half of the tree is `NonStruct`, which hides the shape of the text from readers (ISO 32000-1 table 333),
 * and text of a bare `<div>` belongs to no block at all.
 */

import { newElement, setChildren, type TaggedDocument, textOf } from "../document.ts";
import { type Child, type Element, elementsIn } from "../pdf/structure.ts";
import { GROUPING, INLINE } from "../pdf/types.ts";
import { pdfName } from "../pdf/values.ts";

const SAYS_SOMETHING = ["Lang", "E", "Alt", "ActualText", "ID"].map(pdfName);
/** Blocks that may hold either text or blocks, but not text beside blocks. */
const EITHER = new Set(["LBody", "TD", "TH", "Note"]);
/** Blocks that mean nothing more than that their words stand on lines of their own. */
const LINES = new Set(["P", "Div"]);

export function wrappers(doc: TaggedDocument): void {
  for (const element of elementsIn(doc.root)) settle(doc, element);
}

function settle(doc: TaggedDocument, element: Element): void {
  for (const child of elementsIn(element)) settle(doc, child);
  setChildren(element, element.children.flatMap(unwrap));
  if (element.type === "NonStruct" && saysSomething(element)) keep(element);
  if (element.type === "Link") setChildren(element, element.children.flatMap(openBlock));
  const mixed =
    EITHER.has(element.type) && elementsIn(element).some((child) => isBlock(child) && child.type !== "Lbl");
  if (GROUPING.has(element.type) || mixed) setChildren(element, inParagraphs(doc, element));
}

function unwrap(child: Child): Child[] {
  return child.kind === "element" && child.type === "NonStruct" ? child.children : [child];
}

function saysSomething(element: Element): boolean {
  return SAYS_SOMETHING.some((key) => element.dict.has(key));
}

function keep(element: Element): void {
  element.type = element.children.some(isBlock) ? "Div" : "Span";
}

/** A link is part of a line: the blocks that it was put around become its text. */
function openBlock(child: Child): Child[] {
  if (child.kind !== "element" || !LINES.has(child.type)) return [child];
  if (!saysSomething(child)) return child.children;
  keep(child);
  return [child];
}

function inParagraphs(doc: TaggedDocument, element: Element): Child[] {
  const out: Child[] = [];
  let run: Child[] = [];
  const close = () => {
    const paragraph = newElement(doc, "P", element, run);
    if (textOf(doc, paragraph).trim() !== "") out.push(paragraph);
    else out.push(...run);
    run = [];
  };
  for (const child of element.children) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    close();
    out.push(child);
  }
  close();
  return out;
}

function isBlock(child: Child): boolean {
  return child.kind === "element" && !INLINE.has(child.type);
}
