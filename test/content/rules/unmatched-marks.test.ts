import * as assert from "uvu/assert";
import { unmatchedMarks } from "../../../scripts/content/rules/unmatched-marks.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const question = "content/checklist/07-question.md";
const lines = (words: string) => ruleLines(unmatchedMarks, change(home, "Welcome.", words));
const stands = (column: number, mark: string, line = 7) =>
  `${home}:${line}:${column}  holds "${mark}", which readers would see as it is. Type it on both sides of the words, without spaces inside, or delete it.`;

describe("unmatched marks", (test) => {
  test("passes good content, whole marks, lines to write on and words with underscores", async () => {
    assert.equal(await ruleLines(unmatchedMarks, goodContent()), []);
    for (const words of [
      "**Be** *kind*, `x`.",
      "~~Gone~~.",
      "Name: ____ and a_b__c.",
      "5 * 3.",
      "*Required.",
      "`**`",
      "__Be__ kind.",
    ])
      assert.equal(await lines(words), [], words);
  });

  test("names stars that are open, or that have a space inside", async () => {
    assert.equal(await lines("This is **dear to us."), [stands(9, "**")]);
    assert.equal(await lines("This is ** dear ** to us."), [stands(9, "**")]);
  });

  test("names a backtick, tildes and underscores that are open", async () => {
    assert.equal(await lines("So *it."), [stands(4, "*")]);
    assert.equal(await lines("So `it."), [stands(4, "`")]);
    assert.equal(await lines("So ~~it."), [stands(4, "~~")]);
    assert.equal(await lines("So __it."), [stands(4, "__")]);
    assert.equal(await lines("So it__ is."), [stands(6, "__")]);
  });

  test("names them in a field, at the field", async () => {
    assert.equal(await ruleLines(unmatchedMarks, change(question, "Do I ask?", "Do I **ask?")), [
      `${question}:4:11  question  holds "**", which readers would see as it is. Type it on both sides of the words, without spaces inside, or delete it.`,
    ]);
  });

  test("names a box that is ticked, without a space, or in no list", async () => {
    const say = (mark: string, column = 1, line = 7) =>
      `${home}:${line}:${column}  starts with "${mark}". A box to tick is typed "- [ ] " before its words.`;
    assert.equal(await lines("- [x] Done"), [say("[x]", 3)]);
    assert.equal(await lines("- [] Do it"), [say("[]", 3)]);
    assert.equal(await lines("[ ] Do it"), [say("[ ]")]);
    assert.equal(await lines("Words\n[ ] Do it"), [say("[ ]", 1, 8)]);
  });

  test("lets such brackets stand within a line, and a whole box in a list", async () => {
    assert.equal(await lines("Type [x] there.\n\n- [ ] Do it"), []);
    assert.equal(await lines("So **a**[x] b."), []);
    assert.equal(
      await ruleLines(unmatchedMarks, change("content/board.yaml", "area: an area", 'area: "[x] an area"')),
      [],
    );
  });

  test("stays silent when words are missing or empty", async () => {
    assert.equal(await ruleLines(unmatchedMarks, put(home)), []);
    assert.equal(await ruleLines(unmatchedMarks, put(home, "")), []);
  });

  test("leaves what was published as it was", async () => {
    const note = "content/versions/1.0/note.md";
    const published = put(
      "content/versions/1.0/manifest.json",
      "{}",
      put(note, "---\nversion: '1.0'\n---\n\nSo **it.\n"),
    );
    assert.equal(await ruleLines(unmatchedMarks, published), []);
  });
});
