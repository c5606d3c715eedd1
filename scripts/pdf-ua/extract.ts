/** Cuts pages out of a finished PDF: each cut is a finished file again, and its pages look as they did. */
import { PDFArray, type PDFDict, PDFPage, PDFPageLeaf, PDFRef, PDFString } from "@cantoo/pdf-lib";
import {
  addPages,
  type Composition,
  newComposition,
  producerOf,
  readSource,
  saveComposition,
} from "./composition.ts";
import type { FileFacts } from "./facts.ts";
import { narrowFonts } from "./pdf/composite-fonts.ts";
import { codesOf } from "./pdf/fonts.ts";
import { descend, type Element } from "./pdf/structure.ts";
import { asDict, asName, asText, entry, pdfName } from "./pdf/values.ts";
import { Walker } from "./pdf/walk.ts";

/** Pages to cut out. */
export interface Cut {
  /** The first page and the last, from 1. A page should begin where a section does, and end where one ends. */
  first: number;
  last: number;
  /** What the new file says of itself. */
  facts: FileFacts;
  /** The address, on the web, of a place that is left out, by its id: a link to it leads there. */
  elsewhere: (id: string) => string;
}

export interface ExtractedPages {
  pdf: Uint8Array;
  /** How many fields there are to fill in. */
  fields: number;
}

/**
 * A file for each cut, with the tags, links, fields and bookmarks of its pages, and of its fonts the letters that it shows.
 * Headings are raised so that the first is of level 1; page numbers stay those that are printed. The same bytes and cuts
 * give the same bytes. Rejects when `finish` did not make the file, and when a cut holds no page or nothing tagged.
 */
export async function extract(bytes: Uint8Array, cuts: readonly Cut[]): Promise<ExtractedPages[]> {
  const source = await readSource(bytes);
  const files: ExtractedPages[] = [];
  for (const { first, last, facts, elsewhere } of cuts) {
    if (!(first >= 1 && first <= last && last <= source.pages.length))
      throw new Error(`There are no pages ${first} to ${last} in a file of ${source.pages.length} pages.`);
    const made = await newComposition();
    const indexes = Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index);
    const added = addPages(made, source, indexes);
    made.root = added.root;
    made.fields.push(...added.fields);
    raiseHeadings(added.root);
    leadElsewhere(made, elsewhere);
    narrowFonts(made.pdf.context, shownGlyphs(made));
    const producer = producerOf(source);
    if (producer) made.pdf.context.trailerInfo.Info = made.pdf.context.obj({ Producer: producer });
    const fields = made.fields.length;
    files.push({ pdf: await saveComposition(made, facts, first), fields });
  }
  return files;
}

/** The first heading of a file is its H1, and none is skipped below it (7.4.2-1). */
function raiseHeadings(root: Element): void {
  const headings = descend(root).filter(({ type }) => /^H[1-6]$/.test(type));
  const by = Number(headings[0]?.type.slice(1) ?? 1) - 1;
  for (const heading of headings) heading.type = `H${Math.max(1, Number(heading.type.slice(1)) - by)}`;
}

/** A link whose target is left out leads to its place on the web. */
function leadElsewhere({ pdf: { context }, annotations, places }: Composition, elsewhere: Cut["elsewhere"]) {
  for (const ref of annotations.keys()) {
    const link = asDict(context.lookup(ref));
    const target = entry(link, "Dest");
    const name = asName(target) ?? asText(target);
    const isThere = name === undefined ? leadsToPage(target) : places.has(pdfName(name));
    if (!link || !target || isThere) continue;
    link.delete(pdfName("Dest"));
    const action = { Type: "Action", S: "URI", URI: PDFString.of(elsewhere(name ?? "")) };
    link.set(pdfName("A"), context.obj(action));
  }
}

/** A place that is written in the link itself has lost its page when that was left out. */
function leadsToPage(target: unknown): boolean {
  return target instanceof PDFArray && target.size() > 0 && target.get(0) instanceof PDFRef;
}

/** The glyphs that each font shows on the pages. */
function shownGlyphs({ pdf, pages }: Composition): Map<PDFDict, Set<number>> {
  const shown = new Map<PDFDict, Set<number>>();
  const walker = new Walker(pdf.context);
  pages.forEach((ref, index) => {
    const node = pdf.context.lookup(ref);
    if (!(node instanceof PDFPageLeaf)) return;
    walker.page(PDFPage.of(node, ref, pdf), index, {
      shown: ({ font, codes }) => {
        if (!font) return;
        const glyphs = shown.get(font.dict) ?? new Set();
        shown.set(font.dict, glyphs);
        for (const code of codesOf(font, codes)) glyphs.add(code);
      },
      painted: () => {},
    });
  });
  return shown;
}
