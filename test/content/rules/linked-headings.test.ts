import * as assert from "uvu/assert";
import { linkedHeadings } from "../../../scripts/content/rules/linked-headings.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const file = "content/pages/how-to-use.md";
const said = (heading: string) =>
  `content/pages/how-to-use.md:6:1  has no heading "${heading}". Put it back, as "## ${heading}": other pages lead to it.`;

describe("linked headings", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(linkedHeadings, goodContent()), []);
  });

  test("names each heading that is missing or has other words", async () => {
    assert.equal(await ruleLines(linkedHeadings, change(file, "## Before you print", "Words.")), [
      said("Before you print"),
    ]);
    assert.equal(await ruleLines(linkedHeadings, change(file, "If a worry comes up", "If you worry")), [
      said("If a worry comes up"),
    ]);
  });

  test("names both when the page has no headings", async () => {
    const text = "---\nid: how-to-use\ntitle: Page\ndescription: A page.\n---\n\nWords.\n";
    assert.equal(await ruleLines(linkedHeadings, put(file, text)), [
      said("Before you print"),
      said("If a worry comes up"),
    ]);
  });

  test("stays silent when the page is missing or empty", async () => {
    assert.equal(await ruleLines(linkedHeadings, put(file)), []);
    assert.equal(await ruleLines(linkedHeadings, put(file, "")), []);
  });
});
