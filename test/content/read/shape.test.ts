import * as assert from "uvu/assert";
import { change, goodContent, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";

describe("the shape of fields", (test) => {
  test("passes good content", async () => {
    assert.equal(await linesFor(goodContent()), []);
  });

  test("says what belongs in an empty field", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title:")), [
      "content/checklist/07-question.md:3:1  title  is empty. What belongs there: Short title, five words or fewer.",
    ]);
  });

  test("sees empty quotes", async () => {
    assert.equal(await linesFor(change(question, "title: A question", 'title: "  "')), [
      "content/checklist/07-question.md:3:8  title  is empty. What belongs there: Short title, five words or fewer.",
    ]);
  });

  test("counts words", async () => {
    assert.equal(
      await linesFor(change(question, "title: A question", "title: one two three four five six")),
      [
        'content/checklist/07-question.md:3:8  title  has 6 words. Use 5 or fewer: "one two three four five six".',
      ],
    );
  });

  test("asks for words in the place of fields", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: {a: b}")), [
      "content/checklist/07-question.md:3:8  title  has fields under it. Type words in its place; words that start with { must be in quotes.",
    ]);
  });

  test("asks for an item in an empty list", async () => {
    assert.equal(await linesFor(change(question, "evidence:\n  - study", "evidence: []")), [
      'content/checklist/07-question.md:8:11  evidence  is an empty list. Add an item: a line that starts with "- ".',
    ]);
  });

  test("asks for more items", async () => {
    assert.equal(
      await linesFor(change(guide, "  - minutes: 5\n    step: Open\n    do: Welcome everybody.\n", "")),
      [
        "content/guides/1-team-briefing.md:4:10  minutes  is 15, but the steps of the agenda add up to 10. Change the steps, or type 10.",
        "content/guides/1-team-briefing.md:16:3  agenda  holds 1 item. Type at least 2.",
      ],
    );
  });

  test("asks for fields in the place of words", async () => {
    assert.equal(await linesFor(change(question, "source: new", "source: quoted\nquoted: A")), [
      'content/checklist/07-question.md:7:9  quoted  is "A". Type its fields, each on its own line: wording and terms.',
    ]);
  });

  test("shortens what is long and shows what is hidden", async () => {
    assert.equal(await linesFor(change(question, "for: both", `for: "${"word ".repeat(40)}\\u0007"`)), [
      'content/checklist/07-question.md:7:6  for  is "word word word word word word word word word word word word…". Type adults, children or both.',
    ]);
  });
});
