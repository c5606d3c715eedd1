/** Lays the pages of a PDF side by side in one picture, for people who look at every page before it goes out. */
import type { Browser } from "puppeteer";
import { openPictures } from "../../../scripts/packs/rasterise.ts";

/** Pages in a row, and rows in one picture. */
const ACROSS = 6;
const DOWN = 3;
const DPI = 50;
const GAP_PX = 10;
/** A4 at 50 dots an inch. */
const PAGE_WIDTH_PX = 413;

/** PNGs of all pages, eighteen on each. */
export async function packPictures(browser: Browser, pdf: Uint8Array): Promise<Uint8Array[]> {
  const pictures = await openPictures(browser, pdf, DPI);
  const montages: Uint8Array[] = [];
  try {
    for (let first = 1; first <= pictures.pages; first += ACROSS * DOWN) {
      const last = Math.min(pictures.pages, first + ACROSS * DOWN - 1);
      const pages: Uint8Array[] = [];
      for (let page = first; page <= last; page += 1) pages.push(await pictures.draw(page));
      montages.push(await montage(browser, pages));
    }
  } finally {
    await pictures.close();
  }
  return montages;
}

async function montage(browser: Browser, pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: ACROSS * (PAGE_WIDTH_PX + GAP_PX) + GAP_PX, height: 600 });
    const images = pictures.map(
      (png) => `<img src="data:image/png;base64,${Buffer.from(png).toString("base64")}">`,
    );
    await page.setContent(
      `<style>body{margin:0;padding:${GAP_PX}px;background:#777;display:flex;flex-wrap:wrap;gap:${GAP_PX}px}img{width:${PAGE_WIDTH_PX}px}</style>${images.join("")}`,
    );
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
