import * as assert from "uvu/assert";
import { change, goodContent, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const board = "content/board.yaml";
const guide = "content/guides/1-team-briefing.md";
const pack = "content/packs/1-team.md";
const evidence = "content/evidence.yaml";
const note = "content/versions/1.0/note.md";

describe("the shape of fields", (test) => {
  test("passes good content", async () => {
    assert.equal(await linesFor(goodContent()), []);
  });

  test("says what belongs in a field that is missing", async () => {
    assert.equal(await linesFor(change(question, "title: A question\n", "")), [
      'content/checklist/07-question.md:2:1  title  is missing. Add a line that starts with "title:". What belongs there: Short title, five words or fewer.',
    ]);
  });

  test("points at the item that misses a field", async () => {
    assert.equal(await linesFor(change(guide, "    step: Open\n", "")), [
      'content/guides/1-team-briefing.md:12:5  agenda > 1 > step  is missing. Add a line that starts with "step:". What belongs there: Name of the step, a few words.',
    ]);
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

  test("lets an optional field be deleted", async () => {
    assert.equal(
      await linesFor(change(board, "  - label: Duty team", "  - label: Duty team\n    details:")),
      [
        "content/board.yaml:7:5  contacts > 1 > details  is empty. Type what belongs there, or delete the line.",
      ],
    );
  });

  test("sees an empty item", async () => {
    assert.equal(await linesFor(change(question, "  - study", "  -")), [
      "content/checklist/07-question.md:9:4  evidence > 1  is empty. Type what belongs there, or delete the line.",
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

  test("asks for quotes round a number", async () => {
    assert.equal(await linesFor(change(evidence, 'year: "2011"', "year: 2011")), [
      'content/evidence.yaml:3:9  study > year  must be in quotes, like "2011".',
    ]);
  });

  test("keeps the figures of a version as they were typed", async () => {
    assert.equal(await linesFor(change(note, 'version: "1.0"', "version: 2.10")), [
      'content/versions/1.0/note.md:2:10  version  must be in quotes, like "2.10".',
    ]);
  });

  test("asks for quotes round true", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: true")), [
      'content/checklist/07-question.md:3:8  title  must be in quotes, like "true".',
    ]);
  });

  test("asks for words in the place of a list", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: [a, b]")), [
      "content/checklist/07-question.md:3:8  title  is a list. Type words in its place; words that start with [ must be in quotes.",
    ]);
  });

  test("asks for words in the place of fields", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: {a: b}")), [
      "content/checklist/07-question.md:3:8  title  has fields under it. Type words in its place; words that start with { must be in quotes.",
    ]);
  });

  test("asks for a list in the place of words", async () => {
    assert.equal(await linesFor(change(question, "evidence:\n  - study", "evidence: study")), [
      'content/checklist/07-question.md:8:11  evidence  is "study". Type it as a list, on a line of its own: "- study".',
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
        "content/guides/1-team-briefing.md:12:3  agenda  holds 1 item. Type at least 2.",
      ],
    );
  });

  test("asks for fields in the place of words", async () => {
    assert.equal(await linesFor(change(question, "source: new", "source: quoted\nquoted: A")), [
      'content/checklist/07-question.md:7:9  quoted  is "A". Type its fields, each on its own line: wording and terms.',
    ]);
  });

  test("asks for what a part needs", async () => {
    assert.equal(await linesFor(change(pack, "    guide: team-briefing\n", "")), [
      'content/packs/1-team.md:8:5  parts > 2 > guide  is missing. Add a line that starts with "guide:". What belongs there: Id of the guide.',
    ]);
  });

  test("shortens what is long and shows what is hidden", async () => {
    assert.equal(await linesFor(change(question, "for: both", `for: "${"word ".repeat(40)}\\u0007"`)), [
      'content/checklist/07-question.md:7:6  for  is "word word word word word word word word word word word word…". Type adults, children or both.',
    ]);
  });
});
