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

  test("stays silent about a theme that does not exist", async () => {
    assert.equal(await ruleLines(themeOrder, change(question, "theme: talk", "theme: elephant")), []);
  });

  test("stays silent when the theme is missing", async () => {
    assert.equal(await ruleLines(themeOrder, change(question, "theme: talk\n", "")), []);
  });

  test("stays silent when the themes are empty", async () => {
    assert.equal(await ruleLines(themeOrder, put(themes, "")), []);
  });

  test("leaves it to others that there are no questions, or that one has no theme", async () => {
    const none = new Map([...goodContent()].filter(([path]) => !path.startsWith("content/checklist/")));
    assert.equal(await ruleLines(themeOrder, none), []);
    let without = goodContent();
    for (const number of ["01", "02", "03", "04"])
      without = change(`content/checklist/${number}-question.md`, "theme: life\n", "", without);
    assert.equal(await ruleLines(themeOrder, without), []);
  });

  test("stays silent when a theme could not be read", async () => {
    assert.equal(
      await ruleLines(themeOrder, change("content/themes.yaml", "- id: life\n  title", "- title")),
      [],
    );
  });
});
