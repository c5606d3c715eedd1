import * as assert from "uvu/assert";
import { packSidesScript } from "../../../scripts/packs/editions/pack-sides.ts";
import { describe } from "../../support/describe.ts";
import { inPage } from "../../support/in-page.ts";

/** A side of 100 mm, 40 px of which are a paragraph. */
const STYLES = `<style>:root { --side: 100mm } body { margin: 0; line-height: 20px } p, h3 { height: 40px; margin: 0 } h3 { break-after: avoid }
  .tight p { height: 30px } .lines { height: 40px } .side { display: block }</style>`;

describe("packSides", (test) => {
  const put = inPage(test);
  /** The first words of each side after the first, and the heights of all lines to write on. */
  const packed = (body: string) =>
    put({ head: STYLES, body }, packSidesScript(), (page) =>
      page.evaluate(() => ({
        firsts: [...document.querySelectorAll<HTMLElement>("*")]
          .filter(({ style }) => style.breakBefore === "page")
          .map(({ textContent }) => textContent),
        lines: [...document.querySelectorAll(".lines")].map((one) =>
          Math.round(one.getBoundingClientRect().height),
        ),
        hidden: document.querySelectorAll("[hidden]").length,
        tight: document.querySelectorAll(".tight").length,
      })),
    );
  const words = (number: number) =>
    Array.from({ length: number }, (_, index) => `<p>${index + 1}</p>`).join("");

  test("shares what would leave two lines overleaf evenly, and breaks nothing that fits", async () => {
    // 378 px a side: nine paragraphs; fourteen take two sides even when set closer.
    assert.equal((await packed(`<div class="part">${words(14)}</div>`)).firsts, ["8"]);
    assert.equal((await packed(`<div class="part">${words(9)}</div>`)).firsts, []);
  });

  test("sets words closer where that saves a side", async () => {
    const { firsts, tight } = await packed(`<div class="part">${words(11)}</div>`);
    assert.equal([firsts, tight], [[], 1]);
  });

  test("keeps a heading with what it heads", async () => {
    const body = `<div class="part">${words(6)}<h3>Head</h3>${words(7)}</div>`;
    assert.equal((await packed(body)).firsts, ["Head"]);
  });

  test("lets lines take what their side has left, by how many were asked for", async () => {
    const lines = (number: number) => `<p>Write</p><div class="lines" data-field-lines="${number}"></div>`;
    const { lines: heights } = await packed(
      `<div class="part"><div class="side">${lines(3)}${lines(5)}</div></div>`,
    );
    // 378 px and a little slack, less four times 40: three eighths and five eighths of what is left.
    assert.equal(heights, [120, 174]);
  });

  test("gives a name or a date one line more at most", async () => {
    const body = `<div class="part"><div class="side"><div class="lines" data-field-lines="1"></div></div></div>`;
    assert.equal((await packed(body)).lines, [40 + Math.round((13 * 96) / 25.4)]);
  });

  test("hides the words of a fold where a side ends", async () => {
    const body = `<div class="part">${words(6)}<div><p>Last</p><p class="cut">Fold</p></div><section>${words(6)}</section></div>`;
    assert.is((await packed(body)).hidden, 1);
    assert.is(
      (await packed(`<div class="part">${words(2)}<p class="cut">Fold</p>${words(2)}</div>`)).hidden,
      0,
    );
  });
});
