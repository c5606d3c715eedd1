import * as assert from "uvu/assert";
import { uniqueIds } from "../../../scripts/content/rules/unique-ids.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const themes = "content/themes.yaml";
const about = "content/pages/about.md";

describe("unique ids", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(uniqueIds, goodContent()), []);
  });

  test("names an id that two questions have", async () => {
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7", "id: question-6")), [
      'content/checklist/07-question.md:2:5  id  is "question-6", which content/checklist/06-question.md:2 has already. Choose another id.',
    ]);
  });

  test("names an id that a question and a guide have", async () => {
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7", "id: team-briefing")), [
      'content/guides/1-team-briefing.md:2:5  id  is "team-briefing", which content/checklist/07-question.md:2 has already. Choose another id.',
    ]);
  });

  test("names an id that two themes have", async () => {
    assert.equal(await ruleLines(uniqueIds, change(themes, "- id: talk", "- id: life")), [
      'content/themes.yaml:4:7  life > id  is "life", which content/themes.yaml:1 has already. Choose another id.',
    ]);
  });

  test("names a page that would take another page's address", async () => {
    assert.equal(await ruleLines(uniqueIds, change(about, "id: about", "id: guides")), [
      'content/pages/about.md:2:5  id  is "guides", which is the address of another page. Choose another id.',
    ]);
  });

  test("lets a pack and a responsibility have the same id", async () => {
    assert.equal(
      await ruleLines(uniqueIds, change("content/packs/1-team.md", "id: team", "id: responsibility-1")),
      [],
    );
  });

  test("stays silent when an id is missing", async () => {
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7\n", "")), []);
  });

  test("stays silent when an id is empty", async () => {
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7", "id:")), []);
  });
});
