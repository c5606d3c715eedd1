import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { finished, outline, printing } from "../printing.ts";

describe("prepare", (test) => {
  const print = printing(test);
  const noted = async (body: string) => Object.values((await print(`<h1>P</h1>${body}`)).facts.elements);

  test("notes what an element is, and its real language", async () => {
    assert.equal(await noted('<section lang="cy"><p>Testun</p></section>'), [{ tag: "Sect", lang: "cy" }]);
    assert.equal(await noted('<p><abbr title="World Health Organization">WHO</abbr></p>'), [
      { tag: "Span", expansion: "World Health Organization", lang: "en-GB" },
    ]);
    assert.equal(await noted("<p>Plain words need no note.</p>"), []);
  });

  test("describes links, those of notes too", async () => {
    const links =
      '<p><sup class="footnote-ref"><a href="#a">[1]</a></sup> <a href="#a" id="a">See <b>there</b></a> <a href="x/y">Near</a> <a class="footnote-backref" href="#a">\u21A9\uFE0E</a></p>';
    const described = (await noted(links)).flatMap(({ description }) => description ?? []);
    assert.equal(described, ["Note 1", "See there", "Near (https://example.org/x/y)", "Back to the text"]);
  });

  test("leaves an address alone that cannot be read", async () => {
    assert.equal(
      (await noted('<p><a href="http://[">Odd</a></p>')).map(({ description }) => description),
      ["Odd (http://[)"],
    );
  });

  test("opens details, fills blank cells, writes quotation marks", async () => {
    const body =
      "<details><summary>More</summary><p>Inside</p></details><p><q>Outer <q>inner</q></q></p><table><tr><th>A</th><th>B</th></tr><tr><td></td><td>x</td></tr></table>";
    const { pdf } = await finished(await print(`<h1>P</h1>${body}`));
    assert.is(await readText(pdf), "P\nMore\nInside\n\u201COuter \u2018inner\u2019\u201D\nA\nB\nx");
    assert.match(await outline(pdf), "TR(TD TD)");
  });

  test("writes a plain hyphen for one that does not break", async () => {
    const { pdf, findings } = await finished(await print("<h1>P</h1><p>Face\u2011to\u2011face</p>"));
    assert.equal(findings, []);
    assert.is(await readText(pdf), "P\nFace-to-face");
  });

  test("leaves quotation marks to a style sheet that has its own", async () => {
    const { pdf } = await finished(
      await print("<h1>P</h1><p><q>Said</q></p>", { styles: "q { quotes: '\u2018' '\u2019' }" }),
    );
    assert.match(await readText(pdf), "\u2018Said\u2019");
  });

  test("names a field by label, legend, and what stands for them", async () => {
    const { facts } = await print(
      `<h1>P</h1><fieldset><legend>Plan</legend><label>Shared <input type="checkbox" name="s"></label></fieldset>
       <p id="l">Long label</p><input name="t" aria-labelledby="l"><input name="u.v" aria-label="Spoken"><textarea data-field-label="Override" name="t"></textarea>`,
      { formFields: true },
    );
    const fields = Object.values(facts.elements).flatMap(({ field }) => field ?? []);
    assert.equal(
      fields.map(({ kind, name, label }) => [kind, name, label]),
      [
        ["check", "s", "Plan: Shared"],
        ["line", "t", "Long label"],
        ["line", "u-v", "Spoken"],
        ["area", "t-2", "Override"],
      ],
    );
  });

  test("keeps the place and size of a control", async () => {
    const styles =
      "body { margin: 0 } textarea { width: 50%; height: 30mm } input { width: 8mm; height: 8mm }";
    const { raw } = await print(
      '<h1>P</h1><textarea aria-label="A"></textarea><p><input type="checkbox" aria-label="B"></p>',
      { styles, formFields: true },
    );
    const rects = [
      ...Buffer.from(raw)
        .toString("latin1")
        .matchAll(/\/Rect \[([\d. ]+)\]/g),
    ].map(([, rect = ""]) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect.split(" ").map(Number);
      return [right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4));
    });
    assert.equal(rects, [
      [85, 30],
      [8, 8],
    ]);
  });

  test("reports pictures that are missing, and words that would be read twice", async () => {
    const { findings } = await print(
      '<h1>P</h1><img src="gone.png" alt="A map"><p style="text-shadow: 1px 1px red">Shadow</p>',
    );
    assert.equal(findings.map(({ rule }) => rule).sort(), ["missing-image", "text-twice"]);
    assert.equal((await print("<h1>P</h1><p>Plain</p>")).findings, []);
  });
});
