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

  test("lets one pass that has dots enough, and any where nothing is expected", async () => {
    assert.equal(await findings(192, { pictureResolution: 150 }), []);
    assert.equal(await findings(384), []);
  });
});
