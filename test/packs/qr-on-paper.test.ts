import jsqr from "jsqr";
import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import { openPictures } from "../../scripts/packs/rasterise.ts";
import { editionOf } from "../../scripts/site/edition.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { printFull } from "../support/full-packs.ts";
import { fullLibrary } from "../support/full-site.ts";

const DPI = 150;
const MM_PER_INCH = 25.4;

describe("the code on paper", (test) => {
  test("opens the check address when a page is scanned at 150 dpi, and is at least 25 mm wide", async () => {
    const printed = await printFull(["at-a-glance"], ["standard"]);
    const { checkAddress } = editionOf(await fullLibrary());
    const browser = await testBrowser();
    try {
      const pdf = printed.files.get("packs/at-a-glance.pdf");
      assert.ok(pdf);
      const pictures = await openPictures(browser, pdf, DPI);
      const { data, width, height } = PNG.sync.read(Buffer.from(await pictures.draw(2)));
      const code = jsqr.default(new Uint8ClampedArray(data), width, height);
      assert.ok(code, "no code was found on the second side");
      assert.is(code.data, checkAddress);
      const { topLeftCorner, topRightCorner } = code.location;
      const side = ((topRightCorner.x - topLeftCorner.x) / DPI) * MM_PER_INCH;
      // The quiet zone of four modules on either side belongs to the code.
      const modules = 17 + 4 * code.version;
      const whole = (side * (modules + 8)) / modules;
      assert.ok(whole >= 25, `the code is ${whole.toFixed(1)} mm wide`);
    } finally {
      await browser.close();
    }
  });
});
