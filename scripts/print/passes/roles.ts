/**
 * Gives elements the type that the page noted, and abbreviations their long form.
 * Without it sections, quotations and definition lists are nameless wrappers, and `E` (ISO 14289-1 7.2, ISO 32000-1
 * 14.9.5) is missing, so that an abbreviation cannot be read in full.
 */

import type { PackDocument } from "../document.ts";
import { elementsIn } from "../pdf/structure.ts";
import { INLINE } from "../pdf/types.ts";
import { pdfName, text } from "../pdf/values.ts";

export function roles(pack: PackDocument): void {
  for (const [element, note] of pack.notes) {
    if (note.expansion) element.dict.set(pdfName("E"), text(note.expansion));
    if (!note.tag) continue;
    const holdsBlocks = elementsIn(element).some((child) => !INLINE.has(child.type));
    element.type = note.tag === "P" && holdsBlocks ? "Div" : note.tag;
  }
}
