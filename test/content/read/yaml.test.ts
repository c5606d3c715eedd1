import * as assert from "uvu/assert";
import { change, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const board = "content/board.yaml";
const evidence = "content/evidence.yaml";

describe("fields that cannot be read", (test) => {
  test("passes comments on lines of their own, quotes of both kinds and long text", async () => {
    assert.equal(await linesFor(change(board, "area: an area", "# Where\narea: >\n  an: area\n  # 2")), []);
  });

  test("asks for quotes round text that holds a colon, in every line", async () => {
    assert.equal(
      await linesFor(
        change(question, "title: A question\nquestion: Do I ask?", "title: Ask: why\nquestion: Do I: ask?"),
      ),
      [
        "content/checklist/07-question.md:3:8  title  holds a colon. Put the words in quotes.",
        "content/checklist/07-question.md:4:11  question  holds a colon. Put the words in quotes.",
      ],
    );
  });

  test("asks for a space after a colon", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title:A question")), [
      'content/checklist/07-question.md:3:1  title  needs a space after the colon: "title: A question".',
    ]);
  });

  test("asks for a space after a hyphen", async () => {
    assert.equal(await linesFor(change(question, "  - study", "  - study\n  -study")), [
      'content/checklist/07-question.md:10:3  needs a space after the hyphen: "- study".',
    ]);
  });

  test("names words after a closed quote", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: \u0027It\u0027s\u0027")), [
      'content/checklist/07-question.md:3:8  title  has "s\'" after its closing quote. Put double quotes round the whole text.',
    ]);
  });

  test("names a mark that quotes change", async () => {
    assert.equal(await linesFor(change(question, "title: A question", 'title: "A \\q"')), [
      'content/checklist/07-question.md:3:11  title  has "\\q" between double quotes. Type \\\\ for a backslash, or use single quotes.',
    ]);
  });

  test("names an open bracket", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: [ask")), [
      "content/checklist/07-question.md:3:8  title  opens a bracket that is not closed. Type ] at its end, or put the words in quotes.",
    ]);
  });

  test("names a list on the line of its field", async () => {
    assert.equal(await linesFor(change(question, "evidence:\n  - study", "evidence: - study")), [
      'content/checklist/07-question.md:8:11  evidence  starts with "-". Begin the list on the next line, or put the words in quotes.',
    ]);
  });

  test("names a line of words alone", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "A question\ntitle: A question")), [
      'content/checklist/07-question.md:3:1  "A question" does not fit with the lines above it. Start it with the name of a field and a colon, or put spaces before it if it belongs to the line above.',
    ]);
  });

  test("refuses references", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: *ask")), [
      'content/checklist/07-question.md:3:8  title  starts with "*ask". Put the words in quotes if * belongs to them; otherwise delete it.',
    ]);
  });

  test("refuses anchors", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: &ask Ask")), [
      'content/checklist/07-question.md:3:8  title  starts with "&ask". Put the words in quotes if & belongs to them; otherwise delete it.',
    ]);
  });

  test("refuses tags", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: !ask Ask")), [
      'content/checklist/07-question.md:3:8  title  starts with "!ask". Put the words in quotes if ! belongs to them; otherwise delete it.',
    ]);
  });

  test("refuses a tag that changes the kind of a value", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: !!int 3")), [
      'content/checklist/07-question.md:3:8  title  starts with "!!int". Put the words in quotes if ! belongs to them; otherwise delete it.',
    ]);
  });

  test("refuses words behind a # that would be lost", async () => {
    assert.equal(await linesFor(change(question, "question: Do I ask?", "question: Do I ask # of them?")), [
      'content/checklist/07-question.md:4:11  question  is followed by "# of them?", which would be left out. Put the words in quotes, or move the note to a line of its own.',
    ]);
  });

  test("names an item that runs into the one before", async () => {
    assert.equal(await linesFor(change(question, "  - study", "  - study\n     - other")), [
      'content/checklist/07-question.md:9:5  evidence > 1  runs on into a line that begins with "-". Begin every "-" of a list at the same column.',
    ]);
  });

  test("refuses fields that nobody wrote by hand", async () => {
    assert.equal(await linesFor(put(evidence, "- id: a\n".repeat(20_000))), [
      "content/evidence.yaml:1:1  holds 160000 characters of fields. Keep them under 100000.",
    ]);
  });
});
