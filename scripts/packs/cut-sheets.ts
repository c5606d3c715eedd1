/** Cuts single sheets out of finished packs, so that they can never say or look otherwise than the pack does. */
import type { Edition } from "../core/editions.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import type { SingleSheet } from "../core/single-sheet.ts";
import { cacheKey, fromCache, toCache } from "./cache.ts";
import type { PackOrigin } from "./jobs.ts";
import { codeHere } from "./pack-key.ts";
import { addPrinted, type Printed } from "./print-packs.ts";
import { threads } from "./threads.ts";

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
  const ofPack = async (pack: PrintedPack) => {
    const inside = sheets.filter((sheet) => sheet.pack === pack.pack);
    const pdf = files.get(pack.file);
    if (inside.length === 0 || !pdf) return [];
    const ofBytes = cacheKey([pdf]);
    const keyOf = (sheet: SingleSheet) => cacheKey([code, "sheet", ofBytes, JSON.stringify([sheet, origin])]);
    const kept = await Promise.all(inside.map((sheet) => fromCache(cache, keyOf(sheet))));
    const lacking = inside.filter((_, index) => !kept[index]);
    const { edition } = pack;
    const work = { pdf, edition, sheets: lacking, origin };
    const cut = lacking.length > 0 ? await threads.run("cutSheetsFrom", work) : [];
    const fresh = new Map(lacking.map((sheet, index) => [sheet, cut[index]]));
    for (const [sheet, found] of fresh)
      if (found && found.findings.length === 0) await toCache(cache, keyOf(sheet), found);
    return inside.map((sheet, index) => {
      const found = fresh.get(sheet);
      const facts = { pack: sheet.id, edition, file: fileOf(sheet.id, edition) };
      return { facts, from: pack.pack, result: kept[index] ?? found, findings: found?.findings ?? [] };
    });
  };
  // Cut side by side, and added in the order of the packs.
  for (const { facts, from, result, findings } of (await Promise.all(packs.map(ofPack))).flat()) {
    if (result && result.pages > 0) addPrinted(made, facts, result);
    for (const finding of findings) made.findings.push({ file: facts.file, pack: from, finding });
  }
  return made;
}
