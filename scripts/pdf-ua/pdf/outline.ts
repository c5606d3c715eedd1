/** The bookmarks of a file (ISO 32000-1 12.3.3). */
import { PDFDict } from "@cantoo/pdf-lib";
import { entry } from "./values.ts";

/** All bookmarks below the outline or a bookmark, in the order of reading. */
export function bookmarksBelow(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = [];
  for (let item = entry(parent, "First"); item instanceof PDFDict; item = entry(item, "Next")) {
    if (found.includes(item)) break;
    found.push(item, ...bookmarksBelow(item));
  }
  return found;
}
