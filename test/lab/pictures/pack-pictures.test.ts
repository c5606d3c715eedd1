import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import { withTestBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";
import { pages } from "../../support/drawn-pages.ts";
import { packPictures } from "./pack-pictures.ts";

describe("packPictures", (test) => {
  test("shows eighteen pages on each picture, in rows of six", async () => {
    const pdf = await pages("Pack", ...Array.from({ length: 19 }, (_, index) => 10 * index));
    const pictures = await withTestBrowser((browser) => packPictures(browser, pdf));
    const [full, rest] = pictures.map((png) => PNG.sync.read(Buffer.from(png)));
    assert.is(pictures.length, 2);
    assert.is(full?.width, rest?.width);
    assert.ok(full && full.width > 6 * 400);
    assert.ok(full && full.height > 3 * 400, `${full?.height}`);
    assert.ok(rest && rest.height < 2 * 400, `${rest?.height}`);
  });
});
