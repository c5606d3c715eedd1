import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

describe("passes/glyphs", (test) => {
  const print = printing(test);

  test("is content with the characters of the house font", async () => {
    const { findings } = await finished(
      await print(
        "<h1>G</h1><p>Bore da, \u0175y a th\u0177. Za\u017C\u00F3\u0142\u0107. \u201CQuoted\u201D \u2013 caf\u00E9.</p>",
      ),
    );
    assert.equal(findings, []);
  });

  test("reports characters that another font had to stand in for, with their page", async () => {
    const { findings } = await finished(
      await print(
        "<h1>G</h1><p style='break-before: page'>Greek \u03B5\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC</p>",
      ),
    );
    assert.equal(
      findings.map(({ rule, page }) => [rule, page]),
      [["fallback-font", 2]],
    );
    assert.match(findings[0]?.message ?? "", "\u03B5\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC");
  });

  test("reports a character that no font has", async () => {
    const { findings } = await finished(await print("<h1>G</h1><p>Odd \u{1F9FF} sign</p>"));
    assert.ok(
      findings.some(({ rule }) => rule === "missing-glyph"),
      JSON.stringify(findings),
    );
  });
});
