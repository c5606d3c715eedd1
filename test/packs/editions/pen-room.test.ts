import * as assert from "uvu/assert";
import { type TightPlace, tightPlaces } from "../../../scripts/packs/editions/pen-room.ts";
import { testBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";

const STYLES = `table { table-layout: fixed; width: 100mm; border-collapse: collapse }
  th { overflow-wrap: anywhere } td, th { padding: 0; font: 16px monospace; text-align: left }`;

describe("tightPlaces", (test) => {
  async function find(body: string): Promise<TightPlace[]> {
    const browser = await testBrowser();
    const page = await browser.newPage();
    try {
      await page.setContent(`<style>${STYLES}</style><section class="side">${body}</section>`);
      return (await page.evaluate(`(${tightPlaces})()`)) as TightPlace[];
    } finally {
      await page.close();
      await browser.close();
    }
  }
  const table = (rows: string, head = "Action", kind = "") =>
    `<h3>Action slip</h3><div class="table ${kind}"><table class="${kind}"><thead><tr><th style="width: 20mm">${head}</th><th></th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const row = (height: number) => `<tr><td class="blank" style="height: ${height}mm"></td><td></td></tr>`;

  test("leaves rows and lines that a pen can write on", async () => {
    const lines = '<div class="lines" style="height: 9.75mm"></div>';
    const contact = '<dl><div style="height: 9.75mm"><dt>Duty</dt><dd class="write"></dd></div></dl>';
    const rest = `${lines}<div class="contacts">${contact}</div><div class="lines" style="display: none"></div>`;
    assert.equal(await find(table(row(14)) + rest), []);
  });

  test("finds a row, a line and a contact that are too low, once for each heading", async () => {
    assert.equal(await find(table(row(8) + row(8))), [
      { kind: "low", heading: "Action slip", height: 8, least: 13.5 },
    ]);
    const low = '<h3>Help</h3><div class="lines" style="height: 6mm"></div>';
    assert.equal(await find(low), [{ kind: "low", heading: "Help", height: 6, least: 8.7 }]);
    const contact = '<dl><div style="height: 7.9mm"><dt>Duty</dt><dd class="write"></dd></div></dl>';
    const contacts = await find(`<h3>Local contacts</h3><div class="contacts">${contact}</div>`);
    assert.equal(contacts, [{ kind: "low", heading: "Local contacts", height: 7.9, least: 8.7 }]);
  });

  test("wants less of cells that marks are counted in, and nothing of dates in a list of contents", async () => {
    assert.equal(await find(table(row(9), "Action", "tally")), []);
    assert.is((await find(table(row(7), "Action", "tally"))).length, 1);
    assert.equal(await find(table(row(6), "Action", "where")), []);
  });

  test("finds a word that the head of its column breaks, but not one that is as long as that", async () => {
    assert.equal(await find(table(row(14), "Usually, Sometimes")), [
      { kind: "broken", heading: "Action slip", word: "Sometimes" },
    ]);
    assert.equal(await find(table(row(14), "To do, why")), []);
    assert.equal(await find(table(row(14), "Grundstücksverkehrsgenehmigung")), []);
  });
});
