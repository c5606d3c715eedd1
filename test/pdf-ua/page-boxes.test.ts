import type { Browser, Page } from "puppeteer";
import * as assert from "uvu/assert";
import { bareStyles, printFrames } from "../../scripts/pdf-ua/index.ts";
import { pageBoxes, turnOf } from "../../scripts/pdf-ua/page-boxes.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";

const STYLES = `@page { margin: 20mm 16mm 20mm 24mm } @page :left { margin-left: 16mm; margin-right: 24mm }
@page cover { margin: 15mm } @page cover:left { margin: 15mm } @page named { @top-left { content: "x" } }
@page wide { margin-left: 1in } @media print { @page late:left { margin-left: 12pt } } @media screen { @page { margin: 0 } }
.cover { page: cover } .named { page: named } .wide { page: wide } .late { page: late }`;

describe("page boxes", (test) => {
  let browser: Browser;
  let page: Page;
  test.before(async () => {
    browser = await testBrowser();
    page = await browser.newPage();
    await page.emulateMediaType("print");
    await page.setContent(`<style>${STYLES}</style><p>Words`);
  });
  test.after(() => browser?.close());

  test("have the margins that style sheets give them, a name above a side of the sheet", async () => {
    const { cover, wide, late, "": plain, ...others } = await pageBoxes(page);
    assert.equal(plain, {
      leftHand: { left: "16mm", right: "24mm" },
      rightHand: { left: "24mm", right: "16mm" },
    });
    assert.equal(cover, {
      leftHand: { left: "15mm", right: "15mm" },
      rightHand: { left: "15mm", right: "15mm" },
    });
    assert.equal(wide, {
      leftHand: { left: "1in", right: "24mm" },
      rightHand: { left: "1in", right: "16mm" },
    });
    assert.equal(late?.leftHand, { left: "12pt", right: "24mm" });
    assert.equal(Object.keys(others), ["named"]);
  });

  test("tell by how many points a page turns, in the whole pixels that Chromium takes", async () => {
    const boxes = await pageBoxes(page);
    // 16 mm are 60 pixels and 24 mm are 91.
    assert.equal(
      ["", "named", "unknown", "cover", "wide", "late"].map((name) => turnOf(boxes, name)),
      [-23.25, -23.25, -23.25, 0, 0, (16 - 91) * 0.75],
    );
    const frames = await printFrames(page, ["cover", "wide", "named", "late", "", ""]);
    assert.equal(frames.turns, [0, 0, 0, (16 - 91) * 0.75, 0, -23.25]);
  });

  test("are all right-hand ones in bare styles", async () => {
    await page.evaluate(`document.adoptedStyleSheets = [new CSSStyleSheet()];
      document.adoptedStyleSheets[0].replaceSync(${JSON.stringify((await bareStyles(page)).replaceAll(" !important", ""))})`);
    for (const { leftHand, rightHand } of Object.values(await pageBoxes(page)))
      assert.equal(leftHand, rightHand);
  });
});
