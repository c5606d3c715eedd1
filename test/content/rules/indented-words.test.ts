import * as assert from "uvu/assert";
import { indentedWords } from "../../../scripts/content/rules/indented-words.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (words: string) => ruleLines(indentedWords, change(home, "Welcome.", words));
const say = (column: number, line = 7) =>
  `${home}:${line}:${column}  "Be kind." starts so far in that it would show as code. Start it at the left edge.`;

describe("indented-words", (test) => {
  test("passes good content, a word set in code on purpose, and lines that belong to an item", async () => {
    assert.equal(await ruleLines(indentedWords, goodContent()), []);
    for (const words of [
      "   Be kind.",
      "```\n    Be kind.\n```",
      "- One\n\n  more of it",
      "Words\n    go on.",
    ])
      assert.equal(await lines(words), [], words);
  });

  test("names words after four spaces or a tab, also within an item", async () => {
    assert.equal(await lines("x\n\n    Be kind."), [say(5, 9)]);
    assert.equal(await lines("x\n\n\tBe kind."), [say(2, 9)]);
    assert.equal(await lines("- One\n\n      Be kind."), [say(7, 9)]);
  });

  test("stays silent when words are missing or empty", async () => {
    assert.equal(await ruleLines(indentedWords, put(home)), []);
    assert.equal(await ruleLines(indentedWords, put(home, "")), []);
  });
});
