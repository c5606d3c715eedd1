import * as assert from "uvu/assert";
import { requiredFiles } from "../../../scripts/content/rules/required-files.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("required files", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(requiredFiles, goodContent()), []);
  });

  test("stays silent about pages when one could not be read", async () => {
    assert.equal(await ruleLines(requiredFiles, put("content/pages/home.md", "")), []);
  });

  test("asks for everything when the folder is empty", async () => {
    assert.equal(await ruleLines(requiredFiles, new Map([["content/versions/1.0/note.md", ""]])), [
      "content/accessibility.yaml:1:1  is missing. Put the file back.",
      "content/board.yaml:1:1  is missing. Put the file back.",
      "content/evidence.yaml:1:1  is missing. Put the file back.",
      "content/glossary.yaml:1:1  is missing. Put the file back.",
      "content/guides:1:1  holds no file. Put at least one Markdown file in it.",
      "content/order.yaml:1:1  is missing. Put the file back.",
      "content/packs:1:1  holds no file. Put at least one Markdown file in it.",
      "content/pages:1:1  holds no file. Put at least one Markdown file in it.",
      "content/themes.yaml:1:1  is missing. Put the file back.",
    ]);
  });

  test("asks for each page by its id", async () => {
    for (const id of ["home", "how-to-use", "about", "privacy", "accessibility", "not-found"])
      assert.equal(await ruleLines(requiredFiles, put(`content/pages/${id}.md`)), [
        `content/pages:1:1  holds no page with the id "${id}". Add it: the site links to it.`,
      ]);
  });

  test("counts only files of a known kind", async () => {
    const strange = put("content/guides/1-team.txt", "x", put("content/guides/1-team-briefing.md"));
    assert.equal(await ruleLines(requiredFiles, strange), [
      "content/guides:1:1  holds no file. Put at least one Markdown file in it.",
    ]);
    const deep = put("content/guides/1-a.md/x.md", "x", put("content/guides/1-team-briefing.md"));
    assert.equal(await ruleLines(requiredFiles, deep), [
      "content/guides:1:1  holds no file. Put at least one Markdown file in it.",
    ]);
  });

  test("leaves questions and responsibilities to the rule that counts them", async () => {
    const empty = new Map(
      [...goodContent()].filter(([path]) => !/^content\/(checklist|responsibilities)\//.test(path)),
    );
    assert.equal(await ruleLines(requiredFiles, empty), []);
  });

  test("leaves a file in the place of a folder to another rule", async () => {
    assert.equal(
      await ruleLines(requiredFiles, put("content/guides", "x", put("content/guides/1-team-briefing.md"))),
      [],
    );
  });

  test("wants no note in folders of a version, nor for a file among the versions", async () => {
    const more = put("content/versions/1.0/packs/a.pdf", "", put("content/versions/readme.txt", ""));
    assert.equal(await ruleLines(requiredFiles, more), []);
  });
});
