import * as assert from "uvu/assert";
import { uniqueTerms } from "../../../scripts/content/rules/unique-terms.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const glossary = "content/glossary.yaml";
const entry = (...fields: string[]) => `- ${fields.join("\n  ")}\n  meaning: Words.\n`;
const lines = (...entries: string[]) => ruleLines(uniqueTerms, put(glossary, entries.join("")));

describe("unique-terms", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(uniqueTerms, goodContent()), []);
  });

  test("names a term that an earlier entry explains, whatever its capitals and spaces", async () => {
    assert.equal(await lines(entry("id: a", "term: Review"), entry("id: b", 'term: " review "')), [
      'content/glossary.yaml:5:9  b > term  is "review", which line 2 explains already. Put both in one entry, or say how they differ.',
    ]);
  });

  test("names an abbreviation that an earlier entry explains, which capitals set apart", async () => {
    assert.equal(
      await lines(
        entry("id: a", "term: one", "short: CoP"),
        entry("id: b", "term: two", "short: COP"),
        entry("id: c", "term: three", "short: CoP"),
      ),
      [
        'content/glossary.yaml:11:10  c > short  is "CoP", which line 3 explains already. Put both in one entry, or say how they differ.',
      ],
    );
  });

  test("lets an abbreviation be a term as well, and entries go without one", async () => {
    assert.equal(
      await lines(
        entry("id: a", "term: SAR", "short: SAR"),
        entry("id: b", "term: b"),
        entry("id: c", "term: c"),
      ),
      [],
    );
  });

  test("stays silent when the glossary is missing or empty", async () => {
    assert.equal(await ruleLines(uniqueTerms, put(glossary)), []);
    assert.equal(await lines(""), []);
  });
});
