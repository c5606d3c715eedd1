import * as assert from "uvu/assert";
import { requiredSections } from "../../../scripts/content/rules/required-sections.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const pack = "content/packs/1-team.md";

describe("required sections", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(requiredSections, goodContent()), []);
  });

  test("asks a pack for its words", async () => {
    assert.equal(await ruleLines(requiredSections, change(pack, "A pack for teams.", "")), [
      "content/packs/1-team.md:12:1  has no words below its fields. Type them below this line.",
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
