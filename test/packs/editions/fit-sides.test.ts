import * as assert from "uvu/assert";
import { type FullSide, fitSides } from "../../../scripts/packs/editions/fit-sides.ts";
import { testBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";

const STYLES = `body { margin: 0 } .side { display: flex; flex-direction: column; width: 400px; min-height: 200px }
  p { margin: 0; height: 40px; flex: none } .tight p { height: 36px } .flows { display: block }`;
const lines = (number: number) => "<p>A line</p>".repeat(number);

describe("fitSides", (test) => {
  async function fit(body: string): Promise<{ full: FullSide[]; classes: string[] }> {
    const browser = await testBrowser();
    const page = await browser.newPage();
    try {
      await page.setContent(`<style>${STYLES}</style>${body}`);
      const full = (await page.evaluate(`(${fitSides})()`)) as FullSide[];
      const classes = await page.$$eval(".side", (sides) => sides.map((side) => side.className));
      return { full, classes };
    } finally {
      await page.close();
      await browser.close();
    }
  }

  test("leaves a side that holds its words as it is", async () => {
    const { full, classes } = await fit(`<section class="side">${lines(5)}</section>`);
    assert.equal([full, classes], [[], ["side"]]);
  });

  test("sets a side with a little too much tighter", async () => {
    const { full, classes } = await fit(
      `<section class="side"><h3 style="margin: 0; font-size: 12px">Full</h3>${lines(5)}</section>`,
    );
    assert.equal([full, classes], [[], ["side tight"]]);
  });

  test("tells which side is too full, and by how much", async () => {
    const { full } = await fit(
      `<section class="side"><h3 style="margin: 0">Much too full</h3>${lines(9)}</section>`,
    );
    assert.is(full[0]?.title, "Much too full");
    // Nine lines of 36 px and a heading, in 200 px, at 96 px an inch.
    assert.ok((full[0]?.over ?? 0) > 33 && (full[0]?.over ?? 0) < 45, String(full[0]?.over));
  });

  test("names the longest contact, where one takes more than a line", async () => {
    const contacts = (details: string) =>
      `<section class="side"><h3>Full</h3>${lines(9)}<dl class="contacts" style="line-height: 20px"><dt>Duty</dt><dd>Short</dd><dd>${details}</dd></dl></section>`;
    const long = "01632 960001, and then so many hours and days that they never fit on one line of this side";
    assert.is((await fit(contacts(long))).full[0]?.contact, long.slice(0, 60));
    assert.is((await fit(contacts("Short too"))).full[0]?.contact, undefined);
  });

  test("lets a handout go on overleaf", async () => {
    const { full, classes } = await fit(`<section class="side handout">${lines(9)}</section>`);
    assert.equal([full, classes], [[], ["side handout flows"]]);
  });
});
