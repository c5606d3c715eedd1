import * as assert from "uvu/assert";
import { listMarks } from "../../../scripts/content/rules/list-marks.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (...words: string[]) => ruleLines(listMarks, change(home, "Welcome.", words.join("\n")));

describe("list marks", (test) => {
  test("passes good content, lists that are lists, and marks within a sentence", async () => {
    assert.equal(await ruleLines(listMarks, goodContent()), []);
    assert.equal(await lines("- one", "- two", "", "1. one", "2. two"), []);
    for (const words of [
      "Ask · listen · act.",
      "Ask -- and listen.",
      "Ask – and\nlisten – always.",
      "See 1.one\nand 2.two",
    ])
      assert.equal(await lines(words), [], words);
  });

  test("names a single bullet, with or without a space after it", async () => {
    for (const typed of ["• one", "•one", "· one", "▪ one"])
      assert.equal(await lines(typed), [
        `${home}:7:1  starts with "${typed[0]}". Type a hyphen and a space: "- one".`,
      ]);
    assert.equal(await lines("We need:", "• one"), [
      `${home}:8:1  starts with "•". Type a hyphen and a space: "- one".`,
    ]);
  });

  test("names dashes from the second on, because one may begin a sentence", async () => {
    assert.equal(await lines("– Orr, 2023"), []);
    assert.equal(await lines("– one", "– two"), [
      `${home}:7:1  starts with "–". Type a hyphen and a space: "- one".`,
      `${home}:8:1  starts with "–". Type a hyphen and a space: "- two".`,
    ]);
  });

  test("names two hyphens", async () => {
    assert.equal(await lines("-- one"), [
      `${home}:7:1  starts with "--". Type a hyphen and a space: "- one".`,
    ]);
  });

  test("lets a single number stand without a space, and times of day", async () => {
    assert.equal(await lines("1.one"), []);
    assert.equal(await lines("10.30 is late.", "11.30 is later."), []);
  });

  test("leaves the list of a section to the check that reads it", async () => {
    const question = "content/checklist/07-question.md";
    assert.equal(await ruleLines(listMarks, change(question, "- Item 1.", "• Item 1.")), []);
    assert.is((await ruleLines(listMarks, change(question, "It does.", "• It does."))).length, 1);
  });

  test("stays silent when words are missing or empty", async () => {
    assert.equal(await ruleLines(listMarks, put(home)), []);
    assert.equal(await ruleLines(listMarks, put(home, "")), []);
  });
});
