import * as assert from "uvu/assert";
import { glyphs } from "../../../scripts/pdf-ua/checks/glyphs.ts";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rulesOf } from "../printing.ts";

describe("checks/glyphs", (test) => {
  const print = printing(test);

  test("is content with the characters of the expected font", async () => {
    const { findings } = await finished(
      await print(
        "<h1>G</h1><p>Bore da, \u0175y a th\u0177. Za\u017C\u00F3\u0142\u0107. \u201CQuoted\u201D \u2013 caf\u00E9.</p>",
      ),
    );
    assert.equal(findings, []);
  });

  test("reports characters that another font had to stand in for, with their page", async () => {
    const sample = await print(
      "<h1>G</h1><p style='break-before: page'>Greek \u03B5\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC</p>",
    );
    assert.equal((await finished(sample, glyphs)).findings, []);
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ rule, page }) => [rule, page]),
      [["fallback-font", 2]],
    );
    assert.match(findings[0]?.message ?? "", "\u03B5\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC");
  });

  test("reports a character that no font has, which otherwise fails in the file", async () => {
    const sample = await print("<h1>G</h1><p>Odd \u{1F9FF} sign</p>");
    const unseen = await finished(sample, glyphs);
    assert.not.ok(rulesOf(unseen.findings).includes("missing-glyph"));
    assert.equal(rulesOf(await inspect(unseen.pdf)), ["7.21.7-1", "7.21.8-1"]);
    assert.ok(rulesOf((await finished(sample)).findings).includes("missing-glyph"));
  });

  test("reports letters that were made bold without a bold face, and drawn glyph by glyph", async () => {
    const sample = await print("<h1>G</h1><p><b><i>Both</i></b></p>");
    assert.ok(rulesOf((await finished(sample)).findings).includes("made-up-font"));
    assert.not.ok(rulesOf((await finished(sample, glyphs)).findings).includes("made-up-font"));
  });

  test("quotes all the words of a page, with a space between lines", async () => {
    const { findings } = await finished(await print("<h1>G</h1><p>\u03B1</p><p>\u03B2</p>"));
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message ?? "", '"\u03B1 \u03B2" is not in the font AtkinsonHyperlegibleNext');
  });

  test("takes any font where none is expected, but no character that none has", async () => {
    const sample = await print("<h1>G</h1><p>One</p><p>\u03B1</p><p><b><i>Both</i></b></p><p>\u{1F9FF}</p>");
    const { fontFamilies: _, ...facts } = sample.facts;
    assert.equal(rulesOf((await finished({ ...sample, facts })).findings), ["lost-text", "missing-glyph"]);
  });

  test("is content with each of several families", async () => {
    const sample = await print("<h1>G</h1><p>One</p>");
    const facts = { ...sample.facts, fontFamilies: ["AtkinsonHyperlegibleNext", "NotoSans"] };
    assert.equal((await finished({ ...sample, facts })).findings, []);
  });

  test("says what to do about a missing character and a face that was not loaded", async () => {
    const said = async (body: string) =>
      (await finished(await print(body))).findings.map(({ message }) => message);
    assert.match(
      (await said("<h1>G</h1><p>Odd \u{1F9FF} sign</p>")).join("\n"),
      "holds a character that no font has. Write it in words.",
    );
    assert.match(
      (await said("<h1>G</h1><p><b><i>Both</i></b></p>")).join("\n"),
      '"Both" is bold or slanted in a way that AtkinsonHyperlegibleNext is not loaded for.',
    );
  });
});
