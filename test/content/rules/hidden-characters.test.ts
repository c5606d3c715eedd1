import * as assert from "uvu/assert";
import { hiddenInText } from "../../../scripts/content/rules/hidden-characters.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";

describe("hidden characters in text", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(hiddenInText, goodContent()), []);
  });

  test("finds one written as a number in the words", async () => {
    assert.equal(await ruleLines(hiddenInText, change(about, "From", "&#8238;From")), [
      "content/pages/about.md:9:1  holds a hidden character that turns the direction of reading (U+202E). Delete it.",
    ]);
  });

  test("stays silent when the words are missing", async () => {
    assert.equal(await ruleLines(hiddenInText, put(about, "---\nid: about\n---\n")), []);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(hiddenInText, put(about, "")), []);
  });
});
