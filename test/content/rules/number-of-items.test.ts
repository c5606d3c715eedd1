import * as assert from "uvu/assert";
import { numberOfItems } from "../../../scripts/content/rules/number-of-items.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";

describe("number of items", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(numberOfItems, goodContent()), []);
  });

  test("names questions too many", async () => {
    assert.equal(
      await ruleLines(
        numberOfItems,
        put("content/checklist/21-a.md", "x", put("content/checklist/22-b.md", "x")),
      ),
      ["content/checklist:1:1  holds 22 questions, one a file. There must be exactly 20: take 2 away."],
    );
  });

  test("names a responsibility too few", async () => {
    assert.equal(await ruleLines(numberOfItems, put("content/responsibilities/4-duty.md")), [
      "content/responsibilities:1:1  holds 3 responsibilities, one a file. There must be exactly 4: add 1.",
    ]);
  });

  test("counts a file that is empty", async () => {
    assert.equal(await ruleLines(numberOfItems, put(question, "")), []);
  });

  test("stays silent when everything is missing", async () => {
    assert.equal(await ruleLines(numberOfItems, new Map()), []);
  });

  test("leaves it to another rule that there is no content at all", async () => {
    assert.equal(await ruleLines(numberOfItems, new Map()), []);
  });
});
