import * as assert from "uvu/assert";
import { uniqueTitles } from "../../../scripts/content/rules/unique-titles.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const board = "content/board.yaml";
const lines = (from: string, to: string, file = question) => ruleLines(uniqueTitles, change(file, from, to));

describe("unique-titles", (test) => {
  test("passes good content, and one title for things of different kinds", async () => {
    assert.equal(await ruleLines(uniqueTitles, goodContent()), []);
    assert.equal(await lines("title: A question", "title: Team briefing"), []);
    assert.equal(await lines("title: A question", "title: Question3"), []);
  });

  test("names a title that another of its kind has, whatever its capitals and spaces", async () => {
    assert.equal(await lines("title: A question", 'title: " question  3"'), [
      `${question}:3:8  title  is "question 3", which is already used in content/checklist/03-question.md:3. Choose other words.`,
    ]);
    assert.equal(await lines("title: Theme of talk", "title: Theme of life", "content/themes.yaml"), [
      'content/themes.yaml:5:10  talk > title  is "Theme of life", which is already used in content/themes.yaml:2. Choose other words.',
    ]);
  });

  test("names a contact that stands twice, but not what is said of two of them", async () => {
    assert.equal(
      await lines("  - label: Duty team\n", "  - label: Duty team\n  - label: Duty team\n", board),
      [
        `${board}:7:12  contacts > 2 > label  is "Duty team", which is already used in ${board}:6. Choose other words.`,
      ],
    );
    const details = "  - label: One\n    details: Ring us\n  - label: Two\n    details: Ring us\n";
    assert.equal(await lines("  - label: Duty team\n", details, board), []);
  });

  test("leaves what is missing or empty to other checks", async () => {
    assert.equal(await lines("title: A question\n", ""), []);
    const empty = change("content/checklist/08-question.md", "title: Question 8", 'title: ""');
    assert.equal(
      await ruleLines(uniqueTitles, change(question, "title: A question", 'title: ""', empty)),
      [],
    );
    assert.equal(await ruleLines(uniqueTitles, put(board)), []);
  });
});
