import { PNG } from "pngjs";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { type SiteServer, serveSite } from "../../../scripts/browser/serve.ts";
import { testBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";
import { pagePictures } from "./page-pictures.ts";

describe("pagePictures", (test) => {
  let browser: Browser;
  let site: SiteServer;
  test.before(async () => {
    const styles =
      "body { background: #fff } @media (prefers-color-scheme: dark) { body { background: #000 } } @media (max-width: 400px) { body { background: #f00 } }";
    const page = `<!doctype html><html lang="en-GB"><title>Page</title><link rel="stylesheet" href="page.css"><p>Page`;
    const files = new Map([
      ["index.html", { body: page }],
      ["page.css", { body: styles }],
    ]);
    [browser, site] = await Promise.all([testBrowser(), serveSite(files)]);
  });
  test.after(() => Promise.all([browser?.close(), site?.close()]));

  test("shows the page narrow, wide and in the dark, side by side, and leaves no tab open", async () => {
    const before = (await browser.pages()).length;
    const png = PNG.sync.read(Buffer.from(await pagePictures(browser, site.base, "/")));
    assert.is((await browser.pages()).length, before);
    // The middle row of the pictures, as the grounds that follow each other from left to right.
    const grounds: string[] = [];
    const row = Math.floor(png.height / 2);
    for (let x = 0; x < png.width; x += 1) {
      const at = 4 * (row * png.width + x);
      const ground = [png.data[at], png.data[at + 1], png.data[at + 2]].join();
      if (/^(255,0,0|255,255,255|0,0,0)$/.test(ground) && ground !== grounds.at(-1)) grounds.push(ground);
    }
    const once = grounds.filter((ground) => ground !== "255,255,255");
    assert.equal(once.slice(0, 2), ["255,0,0", "0,0,0"]);
  });
});
