/** Cuts single sheets out of finished packs, so that they can never say or look otherwise than the pack does. */
import { type Edition, editionFacts } from "../core/editions.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import type { SingleSheet } from "../core/single-sheet.ts";
import { destinationPages, extract, type Finding, readPages } from "../pdf-ua/index.ts";
import { isBlankPage } from "./blank-pages.ts";
import { cacheKey, fromCache, type Kept, toCache } from "./cache.ts";
import { inspectPack } from "./inspect-pack.ts";
import type { PackOrigin } from "./jobs.ts";
import { fileFacts } from "./make-pack.ts";
import { codeHere } from "./pack-key.ts";
import { addPrinted, type Printed } from "./print-packs.ts";

export interface CutOptions {
  /** Folder of what was cut in earlier builds. */
  cache: string;
  /** Where an edition of a sheet goes, from the top of the site. */
  fileOf: (id: string, edition: Edition) => string;
}

/**
 * Every sheet in each edition of its pack, as `printPacks` answers; `pack` is then the id of the sheet, but in findings that
 * of the pack. Left out is a sheet whose anchor its pack does not hold, as one of an earlier version may not, and of those
 * to fill in on screen one that has nothing to fill in.
 */
export async function cutSheets(
  sheets: readonly SingleSheet[],
  { packs, files }: Pick<Printed, "packs" | "files">,
  origin: PackOrigin,
  { cache, fileOf }: CutOptions,
): Promise<Printed> {
  const code = await codeHere();
  const made: Printed = { packs: [], files: new Map(), findings: [] };
  for (const pack of packs) {
    const inside = sheets.filter((sheet) => sheet.pack === pack.pack);
    const pdf = files.get(pack.file);
    if (inside.length === 0 || !pdf) continue;
    const keyOf = (sheet: SingleSheet) => cacheKey([code, "sheet", pdf, JSON.stringify([sheet, origin])]);
    const kept = await Promise.all(inside.map((sheet) => fromCache(cache, keyOf(sheet))));
    const lacking = inside.filter((_, index) => !kept[index]);
    const cut = lacking.length > 0 ? await cutFrom(pdf, pack, lacking, origin) : new Map<SingleSheet, Cut>();
    for (const [index, sheet] of inside.entries()) {
      const fresh = cut.get(sheet);
      if (fresh && fresh.findings.length === 0) await toCache(cache, keyOf(sheet), fresh);
      const result = kept[index] ?? fresh;
      const [edition, file] = [pack.edition, fileOf(sheet.id, pack.edition)];
      if (result && result.pages > 0) addPrinted(made, { pack: sheet.id, edition, file }, result);
      for (const finding of fresh?.findings ?? []) made.findings.push({ file, pack: pack.pack, finding });
    }
  }
  return made;
}

/** Kept for a sheet that is not offered, so that it is not cut out again to see that. */
const NOTHING: Kept = { pdf: new Uint8Array(), pages: 0 };

type Cut = Kept & { findings: Finding[] };

async function cutFrom(
  pdf: Uint8Array,
  { edition }: PrintedPack,
  sheets: readonly SingleSheet[],
  origin: PackOrigin,
): Promise<Map<SingleSheet, Cut>> {
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
  const made = new Map<SingleSheet, Cut>();
  for (const [index, { sheet, cut }] of cuts.entries()) {
    const file = files[index];
    if (!file) continue;
    const isOffered = !editionFacts[edition].fillable || file.fields > 0;
    const kept = isOffered ? { pdf: file.pdf, pages: cut.last - cut.first + 1 } : NOTHING;
    made.set(sheet, { ...kept, findings: isOffered ? await inspectPack(file.pdf, edition, origin) : [] });
  }
  return made;
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
