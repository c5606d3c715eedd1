/**
 * Makes each footnote a Note with a unique id, its number as label.
 * Without the type a note is a list item among others; without the id it fails 7.9-1 and 7.9-2.
 */
import { PDFString } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import { descend, elementsIn } from "../pdf/structure.ts";
import { pdfName } from "../pdf/values.ts";

export function notes(doc: TaggedDocument): void {
  let number = 0;
  for (const element of descend(doc.root)) {
    if (element.type === "Footnotes") {
      element.type = "Div";
      element.dict.delete(pdfName("A"));
      for (const item of elementsIn(element)) if (item.type === "LI") item.type = "Note";
    }
    if (element.type !== "Note") continue;
    number += 1;
    element.dict.set(pdfName("ID"), PDFString.of(`note-${number}`));
  }
}
