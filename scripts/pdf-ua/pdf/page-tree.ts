/** Writes the tree of a file's pages (ISO 32000-1 7.7.3). */
import type { PDFContext, PDFRef } from "@cantoo/pdf-lib";
import { dictEntry, pdfName } from "./values.ts";

/** As many branches as Chromium gives a node. */
const BRANCHES = 8;

/** The top of a tree of these pages, in their order. There must be one. */
export function writePageTree(context: PDFContext, pages: readonly PDFRef[]): PDFRef {
  let level = pages.map((ref) => ({ ref, count: 1 }));
  do {
    const above: typeof level = [];
    for (let at = 0; at < level.length; at += BRANCHES) {
      const kids = level.slice(at, at + BRANCHES);
      const count = kids.reduce((sum, kid) => sum + kid.count, 0);
      const node = context.obj({ Type: "Pages", Count: count, Kids: kids.map(({ ref }) => ref) });
      const ref = context.register(node);
      for (const kid of kids) dictEntry(context.obj({ kid: kid.ref }), "kid")?.set(pdfName("Parent"), ref);
      above.push({ ref, count });
    }
    level = above;
  } while (level.length > 1);
  const [top] = level;
  if (!top) throw new Error("There are no pages.");
  return top.ref;
}
