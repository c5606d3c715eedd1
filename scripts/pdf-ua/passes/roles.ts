/**
 * Gives elements the type that the page gave them, and abbreviations their long form.
 * Without it sections, quotations and definition lists are nameless wrappers, and `E` (ISO 14289-1 7.2, ISO 32000-1
 * 14.9.5) is missing, so that an abbreviation cannot be read in full.
 */

import type { TaggedDocument } from "../document.ts";
import { type Element, elementsIn } from "../pdf/structure.ts";
import { HEADING, INLINE } from "../pdf/types.ts";
import { pdfName, text } from "../pdf/values.ts";

export function roles(doc: TaggedDocument): void {
  for (const [element, { expansion, tag }] of doc.elementFacts) {
    if (expansion) element.dict.set(pdfName("E"), text(expansion));
    if (!tag) continue;
    element.type = tag === "P" ? blockType(element) : tag;
  }
}

/** What a nameless block is: of words, a paragraph; of blocks, a group; a line of a heading or paragraph, a part of it. */
function blockType(element: Element): string {
  if (holdsBlock(element)) return "Div";
  let above = element.parent;
  while (above && INLINE.has(above.type)) above = above.parent;
  return above && (HEADING.test(above.type) || above.type === "P") ? "NonStruct" : "P";
}

/** Also inside a nameless wrapper, such as that of `<ins>`, which goes later and would leave a paragraph in a paragraph. */
function holdsBlock(element: Element): boolean {
  return elementsIn(element).some((child) =>
    child.type === "NonStruct" ? holdsBlock(child) : !INLINE.has(child.type),
  );
}
