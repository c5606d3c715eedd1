import * as assert from "uvu/assert";
import { versionFolder } from "../../../scripts/content/rules/version-folder.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const note = "content/versions/1.0/note.md";

describe("version folder", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(versionFolder, goodContent()), []);
  });

  test("stays silent when the version is missing", async () => {
    assert.equal(await ruleLines(versionFolder, change(note, 'version: "1.0"\n', "")), []);
  });

  test("stays silent when the version is empty", async () => {
    assert.equal(await ruleLines(versionFolder, change(note, 'version: "1.0"', "version:")), []);
  });
});
