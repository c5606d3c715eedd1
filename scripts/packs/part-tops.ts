/** Where each part of a printed pack begins, for everybody who wants to know how much paper a part takes. */
import { PDFDocument } from "@cantoo/pdf-lib";
import { pageNumbers } from "../pdf-ua/page-numbers.ts";
import { readPainting } from "../pdf-ua/pdf/painting.ts";
import { Walker } from "../pdf-ua/pdf/walk.ts";
import { cacheKey, note, recall } from "./cache.ts";
import { codeHere } from "./pack-key.ts";
import type { Printed } from "./print-packs.ts";

/** Pages are counted from 1, without those that were left blank: where they fall depends on what comes before. */
export interface PackTops {
  pages: number;
  /** The page of every anchor that the pack links to within itself. */
  tops: ReadonlyMap<string, number>;
}

/** The standard edition of each pack, by the pack's id. What was once read of a file is noted in the folder `cache`. */
export async function partTops(
  { packs, files }: Pick<Printed, "packs" | "files">,
  cache: string,
): Promise<Map<string, PackTops>> {
  const code = await codeHere();
  const found = new Map<string, PackTops>();
  for (const { pack, edition, file } of packs) {
    const pdf = edition === "standard" ? files.get(file) : undefined;
    if (!pdf) continue;
    const key = cacheKey([code, pdf]);
    const noted = (await recall(cache, key)) as { pages: number; tops: [string, number][] } | undefined;
    const tops = noted ? { pages: noted.pages, tops: new Map(noted.tops) } : await topsOf(pdf);
    if (!noted) await note(cache, key, { pages: tops.pages, tops: [...tops.tops] });
    found.set(pack, tops);
  }
  return found;
}

async function topsOf(bytes: Uint8Array): Promise<PackTops> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const blank = blankPages(pdf);
  const without = (page: number) => page - blank.filter((other) => other < page).length;
  const tops = [...(await pageNumbers(bytes))].map(([anchor, page]): [string, number] => [
    anchor,
    without(page),
  ]);
  return { pages: pdf.getPageCount() - blank.length, tops: new Map(tops) };
}

/** Pages that hold one sentence only: that they were left blank, so that a sheet can be handed out. */
function blankPages(pdf: PDFDocument): number[] {
  const { marked } = readPainting(new Walker(pdf.context), pdf.getPages());
  return pdf.getPages().flatMap((page, index) => {
    const contents = [...(marked.get(page.ref)?.values() ?? [])];
    const text = contents.flatMap(({ lines }) => lines.map((line) => line.text)).join(" ");
    return /^\s*This page is left blank\b/.test(text) ? [index + 1] : [];
  });
}
