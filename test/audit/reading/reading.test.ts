import * as assert from "uvu/assert";
import { readingReport, readPage } from "../../../scripts/audit/reading/report.ts";
import { gradeOf, sentencesOf, syllables } from "../../../scripts/audit/reading/sentences.ts";
import { describe } from "../../support/describe.ts";

describe("reading", (test) => {
  const texts = (block: string) => sentencesOf(block).map(({ text }) => text);

  test("tells sentences apart, and not at abbreviations", () => {
    assert.equal(texts("Ask once. Then wait? Yes! See Ms. Khan, e.g. Monday."), [
      "Ask once.",
      "Then wait?",
      "Yes!",
      "See Ms. Khan, e.g. Monday.",
    ]);
    assert.equal(texts("  "), []);
  });

  test("counts words as readers do", () => {
    assert.is(sentencesOf("Children’s out-of-hours team, 24 hours.")[0]?.words, 5);
  });

  test("finds passives, also with a word between, and leaves the active alone", () => {
    assert.is(sentencesOf("It was not written by us.")[0]?.passive, "was not written");
    assert.is(sentencesOf("Ticks are clearly listed.")[0]?.passive, "are clearly listed");
    assert.is(sentencesOf("We wrote it, and it is red.")[0]?.passive, undefined);
  });

  test("hears syllables about right", () => {
    for (const [word, number] of [
      ["the", 1],
      ["asked", 1],
      ["people", 2],
      ["safeguarding", 4],
      ["made", 1],
    ] as const)
      assert.ok(Math.abs(syllables(word) - number) <= 1, word);
  });

  test("gives harder words a higher grade, and nothing at all none", () => {
    const easy = sentencesOf("The cat sat. It ran to me.");
    const hard = sentencesOf(
      "Organisational responsibilities necessitate comprehensive multidisciplinary consideration.",
    );
    assert.ok(gradeOf(hard) > gradeOf(easy) + 10);
    assert.is(gradeOf([]), 0);
  });

  test("reports the worst first, with each long sentence and its number of words", () => {
    const long = `${"One ".repeat(26).trim()}.`;
    const report = readingReport([
      readPage("a.md", ["The cat sat."]),
      readPage("b.md", [long, "It was seen."]),
    ]);
    assert.ok(report.indexOf("| b.md |") < report.indexOf("| a.md |"));
    assert.match(report, `- 26 words: ${long}`);
    assert.match(report, "- passive, “was seen”: It was seen.");
    assert.not.match(report, "## a.md");
  });

  test("lists pages of one grade by name", () => {
    const pages = ["c.md", "a.md", "b.md"].map((file) => readPage(file, ["The cat sat."]));
    const report = readingReport(pages);
    assert.equal(
      Array.from(report.matchAll(/^\| (\w\.md)/gm), ([, file]) => file),
      ["a.md", "b.md", "c.md"],
    );
  });

  test("does not call 25 words long", () => {
    assert.is(readPage("a.md", [`${"One ".repeat(25).trim()}.`]).long.length, 0);
  });
});
