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
