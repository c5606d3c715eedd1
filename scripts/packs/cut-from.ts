/** Cuts single sheets out of one finished pack. */
import { type Edition, editionFacts } from "../core/editions.ts";
import type { SingleSheet } from "../core/single-sheet.ts";
import { destinationPages, extract, type Finding, readPages } from "../pdf-ua/index.ts";
import { isBlankPage } from "./blank-pages.ts";
import type { Kept } from "./cache.ts";
import { fileFacts } from "./file-facts.ts";
import { inspectPack } from "./inspect-pack.ts";
import type { PackOrigin } from "./jobs.ts";

export interface SheetsToCut {
  pdf: Uint8Array;
  edition: Edition;
  sheets: readonly SingleSheet[];
  origin: PackOrigin;
}

/** A sheet that is not offered has no pages. */
export interface CutSheet extends Kept {
  findings: Finding[];
}

/** Kept for a sheet that is not offered, so that it is not cut out again to see that. */
const NOT_OFFERED: CutSheet = { pdf: new Uint8Array(), pages: 0, findings: [] };

/** Each of `sheets` in their order, and what must be mended in it; undefined for one whose anchor the pack does not hold. */
export async function cutSheetsFrom({
  pdf,
  edition,
  sheets,
  origin,
}: SheetsToCut): Promise<(CutSheet | undefined)[]> {
  const tops = await destinationPages(pdf);
  const blank = (await readPages(pdf)).map(isBlankPage);
  const cuts = sheets.flatMap((sheet) => {
    const pages = pagesOf(sheet, tops, blank);
    if (!pages) return [];
    const elsewhere = (id: string) => new URL(`${sheet.page}${id && `#${id}`}`, origin.base).href;
    return [{ sheet, cut: { ...pages, facts: fileFacts({ ...sheet, edition }, origin), elsewhere } }];
  });
  const files = await extract(
    pdf,
    cuts.map(({ cut }) => cut),
  );
  const made = new Map<SingleSheet, CutSheet>();
  for (const [index, { sheet, cut }] of cuts.entries()) {
    const file = files[index];
    if (!file) continue;
    if (editionFacts[edition].fillable && file.fields === 0) {
      made.set(sheet, NOT_OFFERED);
      continue;
    }
    const findings = await inspectPack(file.pdf, edition, origin);
    made.set(sheet, { pdf: file.pdf, pages: cut.last - cut.first + 1, findings });
  }
  return sheets.map((sheet) => made.get(sheet));
}

/** From the page of its anchor to that before the next part, without pages that were left blank for it. */
function pagesOf(
  { anchor, anchors }: SingleSheet,
  tops: ReadonlyMap<string, number>,
  blank: readonly boolean[],
): { first: number; last: number } | undefined {
  const first = tops.get(anchor);
  if (first === undefined) return undefined;
  const later = anchors.flatMap((other) => tops.get(other) ?? []).filter((page) => page > first);
  let last = Math.min(blank.length + 1, ...later) - 1;
  while (last > first && blank[last - 1]) last -= 1;
  return { first, last };
}
