/** Pictures of pages, and whether two of them are alike. */
import { PNG } from "pngjs";
import type { Browser } from "puppeteer";
import { openPictures } from "../../scripts/packs/rasterise.ts";

/** Glyphs may move by 0.02 points, which changes the shade of an edge but never turns ink into paper. */
const SHADE = 160;

/** Every page of a PDF as a picture of 60 dots to the inch. */
export async function draw(browser: Browser, pdf: Uint8Array): Promise<PNG[]> {
  const pictures = await openPictures(browser, pdf, 60);
  const pages: PNG[] = [];
  for (let page = 1; page <= pictures.pages; page += 1)
    pages.push(PNG.sync.read(Buffer.from(await pictures.draw(page))));
  await pictures.close();
  return pages;
}

/** How many pixels are ink in one picture and paper in the other. */
export function differences(one: PNG | undefined, other: PNG | undefined): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if (Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > SHADE) count += 1;
  return count;
}
