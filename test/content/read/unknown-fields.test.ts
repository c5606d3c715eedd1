import * as assert from "uvu/assert";
import { change, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const pack = "content/packs/1-team.md";

describe("unknown fields", (test) => {
  test("suggests the field that was meant, and does not call it missing too", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "titel: A question")), [
      'content/checklist/07-question.md:3:1  titel  is not a field here. Did you mean "title"?',
    ]);
  });

  test("lists the fields when none is near", async () => {
    assert.equal(await linesFor(change(question, "for: both", "for: both\npermalink: ../../x")), [
      "content/checklist/07-question.md:8:1  permalink  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
    ]);
  });

  test("knows the fields inside a field", async () => {
    assert.equal(
      await linesFor(change(question, "source: new", "source: quoted\nquoted:\n  wordin: A\n  terms: B")),
      ['content/checklist/07-question.md:8:3  quoted > wordin  is not a field here. Did you mean "wording"?'],
    );
  });

  test("refuses names that programs treat specially", async () => {
    assert.equal(
      await linesFor(
        change(question, "for: both", "for: both\n__proto__: {a: 1}\n<<: {b: 1}\nconstructor: x"),
      ),
      [
        "content/checklist/07-question.md:8:1  __proto__  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
        "content/checklist/07-question.md:9:1  <<  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
        "content/checklist/07-question.md:10:1  constructor  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
      ],
    );
  });

  test("knows a slip in the name of a part", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - prt: cover")), [
      'content/packs/1-team.md:7:5  parts > 1 > prt  is not a field here. Did you mean "part"?',
    ]);
  });

  test("refuses what a part does not need", async () => {
    assert.equal(
      await linesFor(change(pack, "  - part: cover", "  - part: cover\n    guide: team-briefing")),
      ["content/packs/1-team.md:8:5  parts > 1 > guide  is not a field here. Delete it."],
    );
  });
});
