import * as assert from "uvu/assert";
import { requiredSections } from "../../../scripts/content/rules/required-sections.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const pack = "content/packs/1-team.md";
const about = "content/pages/about.md";

describe("required sections", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(requiredSections, goodContent()), []);
  });

  test("names a section that is missing", async () => {
    assert.equal(
      await ruleLines(requiredSections, change(question, "## What helps\n\n- Item 1.\n- Item 2.\n\n", "")),
      [
        'content/checklist/07-question.md:28:1  What helps  is missing. Add "## What helps" with its words above "Listen for".',
      ],
    );
  });

  test("names a section that is empty", async () => {
    assert.equal(await ruleLines(requiredSections, change(question, "It does.", "")), [
      "content/checklist/07-question.md:12:1  Why it matters  is empty. Type its words below the heading.",
    ]);
  });

  test("asks a question for its words", async () => {
    assert.equal(await ruleLines(requiredSections, put(question, "---\nid: question-7\n---\n")), [
      "content/checklist/07-question.md:3:1  has no words below its fields. Type them below this line.",
    ]);
  });

  test("asks a pack for its words", async () => {
    assert.equal(await ruleLines(requiredSections, change(pack, "A pack for teams.", "")), [
      "content/packs/1-team.md:12:1  has no words below its fields. Type them below this line.",
    ]);
  });

  test("asks a page for its words", async () => {
    assert.equal(await ruleLines(requiredSections, put(about, "---\nid: about\n---\n\n\n")), [
      "content/pages/about.md:3:1  has no words below its fields. Type them below this line.",
    ]);
  });

  test("lets a version have no words", async () => {
    assert.equal(
      await ruleLines(requiredSections, change("content/versions/1.0/note.md", "It is new.", "")),
      [],
    );
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(requiredSections, put(question, "")), []);
  });
});
