/** Pages of a pack that look different in two prints of it, as pictures with both side by side. */
import type { Browser } from "puppeteer";
import { changedPairs } from "../core/diff.ts";
import { openPictures } from "./rasterise.ts";

const DPI = 60;
const GAP_PX = 12;

/** A page before and after; one of them is absent where a page came or went. Pages count from 1. */
export interface PagePair {
  before: number | undefined;
  after: number | undefined;
  png: Uint8Array;
}

/**
 * The first `most` pairs that differ, and how many more there are. Pages that look the same are matched first, so that
 * a page put in between does not make all that follow it differ, unless its number moves theirs.
 */
export async function changedPages(
  browser: Browser,
  before: Uint8Array,
  after: Uint8Array,
  most: number,
): Promise<{ pairs: PagePair[]; more: number }> {
  const old = await drawn(browser, before);
  const fresh = await drawn(browser, after);
  const places = changedPairs(old, fresh);
  const pairs: PagePair[] = [];
  for (const place of places.slice(0, most)) {
    const png = await sideBySide(browser, old[place.before ?? -1], fresh[place.after ?? -1]);
    pairs.push({ before: number(place.before), after: number(place.after), png });
  }
  return { pairs, more: Math.max(0, places.length - most) };
}

function number(index: number | undefined): number | undefined {
  return index === undefined ? undefined : index + 1;
}

async function drawn(browser: Browser, pdf: Uint8Array): Promise<string[]> {
  const pictures = await openPictures(browser, pdf, DPI);
  try {
    const pages: string[] = [];
    for (let page = 1; page <= pictures.pages; page += 1)
      pages.push(Buffer.from(await pictures.draw(page)).toString("base64"));
    return pages;
  } finally {
    await pictures.close();
  }
}

async function sideBySide(
  browser: Browser,
  before: string | undefined,
  after: string | undefined,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1040, height: 600 });
    const side = (name: string, png: string | undefined) =>
      `<figure><figcaption>${name}</figcaption>${png ? `<img src="data:image/png;base64,${png}">` : "<p>No such page</p>"}</figure>`;
    const style = `body{margin:0;padding:${GAP_PX}px;display:flex;gap:${GAP_PX}px;background:#ccc;font:bold 16px sans-serif}figure{margin:0;width:500px}img{width:100%}`;
    await page.setContent(`<style>${style}</style>${side("Before", before)}${side("After", after)}`);
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
