import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { everything, variety } from "./pages.ts";
import { differences, draw } from "./pictures.ts";
import { finished, printing } from "./printing.ts";

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
