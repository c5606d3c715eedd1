/** Where each part of a printed pack begins, for everybody who wants to know how much paper a part takes. */
import { destinationPages, readPages } from "../pdf-ua/index.ts";
import { isBlankPage } from "./blank-pages.ts";
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

async function topsOf(pdf: Uint8Array): Promise<PackTops> {
  const pages = await readPages(pdf);
  const blank = pages.flatMap((text, index) => (isBlankPage(text) ? [index + 1] : []));
  const without = (page: number) => page - blank.filter((other) => other < page).length;
  const tops = [...(await destinationPages(pdf))].map(([anchor, page]): [string, number] => [
    anchor,
    without(page),
  ]);
  return { pages: pages.length - blank.length, tops: new Map(tops) };
}
