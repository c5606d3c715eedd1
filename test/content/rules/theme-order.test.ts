import * as assert from "uvu/assert";
import { themeOrder } from "../../../scripts/content/rules/theme-order.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const themes = "content/themes.yaml";

describe("theme order", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(themeOrder, goodContent()), []);
  });

  test("names a question that stands too late", async () => {
    assert.equal(await ruleLines(themeOrder, change(question, "theme: talk", "theme: life")), [
      'content/checklist/07-question.md:5:8  theme  is out of order: "life" stands before "talk" in content/themes.yaml. Renumber this file, or change its theme.',
    ]);
  });

  test("names a theme without questions", async () => {
    assert.equal(
      await ruleLines(
        themeOrder,
        change(themes, "- id: talk", "- id: more\n  title: More\n  summary: More.\n- id: talk"),
      ),
      ["content/themes.yaml:4:7  more > id  has no question. Give it one, or delete the theme."],
    );
  });

  test("stays silent about a theme that does not exist", async () => {
    assert.equal(await ruleLines(themeOrder, change(question, "theme: talk", "theme: elephant")), []);
  });

  test("stays silent when the theme is missing", async () => {
    assert.equal(await ruleLines(themeOrder, change(question, "theme: talk\n", "")), []);
  });

  test("stays silent when the themes are empty", async () => {
    assert.equal(await ruleLines(themeOrder, put(themes, "")), []);
  });
});
