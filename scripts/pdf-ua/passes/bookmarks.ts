/**
 * Gives the bookmarks the words of their headings, line-end spaces included.
 * Without it a heading of two lines has a bookmark with two words run together (ISO 14289-1 7.17).
 */
import { type TaggedDocument, textOf } from "../document.ts";
import { bookmarksBelow } from "../pdf/outline.ts";
import { descend } from "../pdf/structure.ts";
import { HEADING } from "../pdf/types.ts";
import { dictEntry, pdfName, text } from "../pdf/values.ts";

export function bookmarks(doc: TaggedDocument): void {
  const { catalog } = doc.pdf;
  const headings = descend(doc.root)
    .filter((element) => HEADING.test(element.type))
    .map((element) => textOf(doc, element).replace(/\s+/g, " ").trim())
    .filter((title) => title !== "");
  const outline = bookmarksBelow(dictEntry(catalog, "Outlines"));
  if (outline.length > 0) catalog.set(pdfName("PageMode"), pdfName("UseOutlines"));
  if (outline.length !== headings.length) {
    const message = `There are ${headings.length} headings but ${outline.length} bookmarks. Give every heading words of its own.`;
    doc.findings.push({ rule: "bookmarks", message });
    return;
  }
  outline.forEach((bookmark, index) => {
    bookmark.set(pdfName("Title"), text(headings[index] ?? ""));
  });
}
