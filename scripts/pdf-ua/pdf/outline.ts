/** The bookmarks of a file (ISO 32000-1 12.3.3). */
import { type PDFContext, PDFDict, PDFNumber, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import { entry, pdfName } from "./values.ts";

/** All bookmarks below the outline or a bookmark, in the order of reading. */
export function bookmarksBelow(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = [];
  for (let item = entry(parent, "First"); item instanceof PDFDict; item = entry(item, "Next")) {
    if (found.includes(item)) break;
    found.push(item, ...bookmarksBelow(item));
  }
  return found;
}

/** One bookmark that is to be written. */
export interface Bookmark {
  /** Level of its heading, from 1. */
  level: number;
  title: PDFObject;
  destination: PDFObject;
}

interface Node {
  ref: PDFRef;
  dict: PDFDict;
  level: number;
  kids: Node[];
}

/** The outline of these bookmarks in the order of reading, each below the nearest one before it of a higher level. */
export function writeBookmarks(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef {
  const top = newNode(context, 0, { Type: "Outlines" });
  let open = [top];
  for (const { level, title, destination } of bookmarks) {
    const node = newNode(context, level, { Title: title, Dest: destination });
    open = open.filter((above) => above.level < level);
    open.at(-1)?.kids.push(node);
    open.push(node);
  }
  nest(top);
  return top.ref;
}

function newNode(context: PDFContext, level: number, entries: Record<string, PDFObject | string>): Node {
  const dict = context.obj(entries);
  return { ref: context.register(dict), dict, level, kids: [] };
}

/** Links the bookmarks below one with it and with one another, and says how many there are. */
function nest({ ref, dict, kids }: Node): number {
  let below = kids.length;
  for (const [index, kid] of kids.entries()) {
    kid.dict.set(pdfName("Parent"), ref);
    const [before, after] = [kids[index - 1], kids[index + 1]];
    if (before) kid.dict.set(pdfName("Prev"), before.ref);
    if (after) kid.dict.set(pdfName("Next"), after.ref);
    below += nest(kid);
  }
  const [first, last] = [kids[0], kids.at(-1)];
  if (!first || !last) return below;
  dict.set(pdfName("First"), first.ref);
  dict.set(pdfName("Last"), last.ref);
  dict.set(pdfName("Count"), PDFNumber.of(below));
  return below;
}
