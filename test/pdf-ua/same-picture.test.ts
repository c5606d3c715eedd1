import { PNG } from "pngjs";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { openPictures } from "../../scripts/packs/rasterise.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { everything, variety } from "./pages.ts";
import { finished, printing } from "./printing.ts";

/** Glyphs may move by 0.02 points, which changes the shade of an edge but never turns ink into paper. */
const SHADE = 160;

describe("finishing", (test) => {
  const print = printing(test);
  let browser: Browser;
  test.before(async () => {
    browser = await testBrowser();
  });
  test.after(() => browser?.close());

  for (const [name, { body, styles }] of Object.entries({ everything, variety })) {
    test(`changes nothing of the picture of ${name}`, async () => {
      const sample = await print(body, { styles });
      const before = await draw(browser, sample.raw);
      const after = await draw(browser, (await finished(sample)).pdf);
      assert.is(after.length, before.length);
      const changed = before.flatMap((page, index) =>
        differences(page, after[index]) > 0 ? [index + 1] : [],
      );
      assert.equal(changed, []);
    });
  }

  test("would be seen to change a word that moves", async () => {
    const [one, other] = await Promise.all(
      ["soft, name", "soft , name"].map(async (words) => draw(browser, (await print(`<p>${words}</p>`)).raw)),
    );
    assert.ok(differences(one?.[0], other?.[0]) > 0);
  });
});

async function draw(browser: Browser, pdf: Uint8Array): Promise<PNG[]> {
  const pictures = await openPictures(browser, pdf, 60);
  const pages: PNG[] = [];
  for (let page = 1; page <= pictures.pages; page += 1)
    pages.push(PNG.sync.read(Buffer.from(await pictures.draw(page))));
  await pictures.close();
  return pages;
}

/** How many pixels are ink in one picture and paper in the other. */
function differences(one: PNG | undefined, other: PNG | undefined): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if (Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > SHADE) count += 1;
  return count;
}
