import * as assert from "uvu/assert";
import { order } from "../../../scripts/content/rules/order.ts";
import { change, goodContent, linesFor, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const list = "content/order.yaml";
const question = "content/checklist/07-question.md";

describe("the order", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(order, goodContent()), []);
  });

  test("takes any other order, and a question under another theme", async () => {
    const moved = change(
      list,
      "question-7, ",
      "",
      change(list, "[question-1, ", "[question-7, question-1, "),
    );
    assert.equal(await linesFor(moved), []);
  });

  test("leaves a missing list to another check, with all that would follow from it", async () => {
    assert.equal(await ruleLines(order, put(list)), []);
    assert.equal(await ruleLines(order, put(list, "checklist: []\n")), []);
  });

  test("stays silent about kinds that could not be read", async () => {
    assert.equal(await ruleLines(order, put("content/themes.yaml", "")), []);
    assert.equal(await ruleLines(order, put(question, "")), []);
  });

  test("takes a changed id for one fault, named at its file", async () => {
    assert.equal(await linesFor(change(question, "id: question-7", "id: asked")), [
      'content/checklist/07-question.md:2:5  id  is "asked", but line 5 of content/order.yaml lists "question-7". If it is that question, type "question-7" here again: an id that was published never changes. If it is another, type "asked" in that line.',
    ]);
  });

  test("takes an id in the list of another kind for one fault, named at its line", async () => {
    const home = goodContent();
    assert.match(String(home.get(list)), "guides:\n  - team-briefing\n");
    const wrong = change(
      list,
      "guides:\n  - team-briefing\n",
      "guides:\n  - question-7\n  - team-briefing\n",
    );
    assert.equal(await linesFor(change(list, "question-7, question-8", "question-8", wrong)), [
      'content/order.yaml:15:5  guides > 1  is "question-7", which is a question. Move the line to its place under the "questions:" of its theme.',
    ]);
  });

  test("names a file that was taken away twice at most", async () => {
    assert.equal(await linesFor(put(question)), [
      "content/checklist:1:1  holds 19 questions, one a file. There must be exactly 20: add 1.",
      'content/order.yaml:5:41  checklist > 2 > questions > 3  is "question-7", which content/checklist does not hold. Delete the line, or put its file back.',
    ]);
  });
});
