/** How full the sides of a pack in large print are, as an eye sees it. */
import { PNG } from "pngjs";
import { openPictures } from "../../scripts/packs/rasterise.ts";
import { withTestBrowser } from "./browser.ts";

const DPI = 18;
/** Where words may stand between the head and the foot of a side, in millimetres from its top. */
const [TOP, BOTTOM] = [19, 270.5];

/** For each side, how far down its words or lines reach: 1 is to its foot. */
export async function fullness(pdf: Uint8Array): Promise<number[]> {
  return withTestBrowser(async (browser) => {
    const pictures = await openPictures(browser, pdf, DPI);
    const found: number[] = [];
    for (let page = 1; page <= pictures.pages; page++) {
      const { width, data } = PNG.sync.read(Buffer.from(await pictures.draw(page)));
      const row = (millimetres: number) => Math.round((millimetres / 25.4) * DPI);
      // Marks of a theme stand in the outer margins.
      const [left, right] = [row(16), width - row(16)];
      const isInked = (y: number) => {
        for (let x = left; x < right; x++) if ((data[(y * width + x) * 4] ?? 255) < 200) return true;
        return false;
      };
      let last = row(BOTTOM) - 1;
      while (last > row(TOP) && !isInked(last)) last -= 1;
      found.push((last - row(TOP)) / (row(BOTTOM) - row(TOP)));
    }
    await pictures.close();
    return found;
  });
}
