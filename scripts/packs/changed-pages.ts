/** Pages of a pack that look different in two prints of it, as pictures with both side by side. */
import type { Browser } from "puppeteer";
import { changedPairs } from "../core/diff.ts";
import { pageDigests } from "./page-digests.ts";
import { openPictures, type Pictures } from "./rasterise.ts";

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
  const old = await drawable(browser, before);
  const fresh = await drawable(browser, after);
  try {
    const places = changedPairs(await looks(old, fresh), await looks(fresh, old));
    const pairs: PagePair[] = [];
    for (const place of places.slice(0, most)) {
      const png = await sideBySide(browser, await old.draw(place.before), await fresh.draw(place.after));
      pairs.push({ before: number(place.before), after: number(place.after), png });
    }
    return { pairs, more: Math.max(0, places.length - most) };
  } finally {
    await Promise.all([old.close(), fresh.close()]);
  }
}

function number(index: number | undefined): number | undefined {
  return index === undefined ? undefined : index + 1;
}

/** A print whose pages are drawn when somebody wants them, each once. */
interface Drawable {
  digests: readonly string[];
  /** The PNG in base64 of the page at an index; undefined for no page. */
  draw(index: number | undefined): Promise<string | undefined>;
  close(): Promise<void>;
}

async function drawable(browser: Browser, pdf: Uint8Array): Promise<Drawable> {
  let opened: Pictures | undefined;
  const drawn = new Map<number, string>();
  return {
    digests: await pageDigests(pdf),
    draw: async (index) => {
      if (index === undefined || drawn.has(index)) return drawn.get(index ?? -1);
      opened ??= await openPictures(browser, pdf, DPI);
      const picture = Buffer.from(await opened.draw(index + 1)).toString("base64");
      drawn.set(index, picture);
      return picture;
    },
    close: async () => opened?.close(),
  };
}

/** What tells each page from others: its picture, or only its digest where a page of the other print has the same. */
async function looks(print: Drawable, other: Drawable): Promise<(string | undefined)[]> {
  const alike = new Set(other.digests);
  const found: (string | undefined)[] = [];
  for (const [index, digest] of print.digests.entries())
    found.push(alike.has(digest) ? digest : await print.draw(index));
  return found;
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
