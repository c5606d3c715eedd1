import * as assert from "uvu/assert";
import { questionMark } from "../../../scripts/content/rules/question-mark.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const lines = (words: string) =>
  ruleLines(questionMark, change(question, "question: Do I ask?", `question: ${words}`));

describe("question-mark", (test) => {
  test("passes good content, and a question whose mark stands within quotes or brackets", async () => {
    assert.equal(await ruleLines(questionMark, goodContent()), []);
    assert.equal(await lines("'Do I say \"why?\"'"), []);
    assert.equal(await lines("Do I ask (and why?)"), []);
    assert.equal(await lines("Do I ask?!"), []);
  });

  test("names a question that ends without it", async () => {
    assert.equal(await lines("Do I ask of all"), [
      `${question}:4:11  question  ends with "ask of all". Type a question mark at its end.`,
    ]);
    assert.equal(await lines("Do I ask? Yes."), [
      `${question}:4:11  question  ends with "I ask? Yes.". Type a question mark at its end.`,
    ]);
  });

  test("leaves a missing or empty question to the check of its shape", async () => {
    assert.equal(await ruleLines(questionMark, change(question, "question: Do I ask?\n", "")), []);
    assert.equal(await lines(""), []);
    assert.equal(await ruleLines(questionMark, put(question)), []);
  });
});
