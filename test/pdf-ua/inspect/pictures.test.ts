import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { pngOf } from "../../fixtures/content/pictures.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

const source = `data:image/png;base64,${pngOf(300, 200).toString("base64")}`;

describe("inspect/pictures", (test) => {
  const print = printing(test);
  const findings = async (width: number, expected = {}) => {
    const body = `<h1>P</h1><p><img src="${source}" alt="A house" width="${width}" height="${Math.round((width * 2) / 3)}"></p>`;
    const { pdf } = await finished(await print(body));
    return (await inspect(pdf, expected)).map(({ rule, message }) => `${rule}: ${message}`);
  };

  test("finds a picture that is printed coarse, with the numbers", async () => {
    // 300 pixels on 384 CSS pixels, which are four inches.
    assert.equal(await findings(384, { pictureResolution: 150 }), [
      "picture-resolution: A picture of 300 by 200 pixels is printed 102 mm wide, which is 75 dots an inch, and 150 are the least. Use one with more pixels, or print it smaller.",
    ]);
  });

  test("finds the thin lines of a drawing in colours of its own, unless they are a logo's", async () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path fill="none" stroke="#ffdd88" d="M0 9h200M0 30h200"/></svg>`;
    const logo = `<h1>P</h1><p><img src="data:image/svg+xml,${encodeURIComponent(drawing)}" alt="The Board" width="200" height="50"></p>`;
    const { pdf } = await finished(await print(logo));
    const rules = async (ownColours: readonly string[]) =>
      (await inspect(pdf, { contrast: "AAA", colours: ["#0b4a57"], ownColours })).map(({ rule }) => rule);
    assert.equal(new Set(await rules(["Another board"])), new Set(["colour", "contrast"]));
    assert.equal(await rules(["The Board"]), []);
  });

  test("lets one pass that has dots enough, and any where nothing is expected", async () => {
    assert.equal(await findings(192, { pictureResolution: 150 }), []);
    assert.equal(await findings(384), []);
  });
});
