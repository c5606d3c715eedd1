import * as assert from "uvu/assert";
import { words } from "../../../scripts/pdf-ua/checks/words.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

describe("checks/words", (test) => {
  const print = printing(test);

  test("finds words that a filter turned into a picture, and their page", async () => {
    const sample = await print(
      '<h1>W</h1><p style="break-before: page">Before</p><p style="filter: blur(0.1px)">These words vanish</p><p>After</p>',
    );
    assert.equal((await finished(sample, words)).findings, []);
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ rule, page }) => [rule, page]),
      [["lost-text", 2]],
    );
    assert.match(findings[0]?.message ?? "", '"These words vanish" is on the page but not in the text');
  });

  test("finds words that are missing at the end", async () => {
    const sample = await print("<h1>W</h1><p>Some words</p>");
    const facts = { ...sample.facts, words: `${sample.facts.words} and more` };
    assert.match((await finished({ ...sample, facts })).findings[0]?.message ?? "", '"and more"');
  });

  test("names the page of a word that is lost at its top", async () => {
    const sample = await print(
      '<h1>W</h1><p>Before</p><p style="break-before: page; filter: blur(0.1px)">Vanishing</p><p>After</p>',
    );
    assert.equal(
      (await finished(sample)).findings.map(({ page }) => page),
      [2],
    );
  });

  test("leaves out the signs before list items, which are no words of the page", async () => {
    const body = "<h1>W</h1><ol><li>One</li><li>Two</li><li>Three</li><li>Four</li></ol>";
    assert.equal((await finished(await print(body))).findings, []);
  });

  test("bears more words than the page shows", async () => {
    const sample = await print("<h1>W</h1><p>Some more words and others</p>");
    const facts = { ...sample.facts, words: "W Some words and others" };
    assert.equal((await finished({ ...sample, facts })).findings, []);
  });

  test("is content when every word is there, in any type or language, over lines and pages", async () => {
    const body = `<h1>W</h1><ol><li>Office <b>difficult</b> flow</li></ol><dl><dt>Term</dt><dd>Meaning</dd></dl>${"<p>Some more words that wrap over the line end because they are many, many words indeed.</p>".repeat(40)}`;
    assert.equal((await finished(await print(body))).findings, []);
  });
});
