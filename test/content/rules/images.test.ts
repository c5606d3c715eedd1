import * as assert from "uvu/assert";
import { images } from "../../../scripts/content/rules/images.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("images", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(images, goodContent()), []);
  });

  test("refuses a picture among the words", async () => {
    assert.equal(await ruleLines(images, change(about, "From", "![A map](map.png) From")), [
      'content/pages/about.md:9:1  holds the picture "map.png". Pictures cannot be used yet: say it in words.',
    ]);
  });

  test("refuses a picture in a field", async () => {
    assert.equal(await ruleLines(images, change(question, "Do I ask?", "Do I ![ask](../x.png)?")), [
      'content/checklist/07-question.md:4:11  question  holds the picture "../x.png". Pictures cannot be used yet: say it in words.',
    ]);
  });

  test("refuses a picture without an address", async () => {
    assert.equal(await ruleLines(images, change(about, "From", "![]() From")), [
      'content/pages/about.md:9:1  holds the picture "". Pictures cannot be used yet: say it in words.',
    ]);
  });

  test("stays silent when the words are missing", async () => {
    assert.equal(await ruleLines(images, put(about, "---\nid: about\n---\n")), []);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(images, put(about, "")), []);
  });
});
