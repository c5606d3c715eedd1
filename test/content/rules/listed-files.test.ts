import * as assert from "uvu/assert";
import { listedFiles } from "../../../scripts/content/rules/listed-files.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("listed files", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(listedFiles, goodContent()), []);
  });

  test("refuses an unknown kind of file", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/checklist/x.11tydata.js", "")), [
      "content/checklist/x.11tydata.js:1:1  has no place here. Only files that end in .md belong in content/checklist.",
    ]);
  });

  test("refuses a picture", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/pages/map.png", "")), [
      "content/pages/map.png:1:1  has no place here. Only files that end in .md belong in content/pages.",
    ]);
  });

  test("refuses an unknown file at the top", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/x.njk", "")), [
      "content/x.njk:1:1  has no place here. Delete it; the files here are board.yaml, accessibility.yaml, themes.yaml, evidence.yaml and glossary.yaml.",
    ]);
  });

  test("suggests the nearest file at the top", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/board.yml", "")), [
      'content/board.yml:1:1  has no place here. Did you mean "board.yaml"?',
    ]);
  });

  test("suggests the nearest folder", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/guide/1-a.md", "")), [
      'content/guide:1:1  is a folder that the project does not know. Did you mean "guides"?',
    ]);
  });

  test("refuses an unknown folder", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/_includes/a.md", "")), [
      "content/_includes:1:1  is a folder that the project does not know. Delete it; the folders are checklist, responsibilities, guides, packs, pages and versions.",
    ]);
  });

  test("refuses a folder in a folder, whatever its name", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/guides/2-more.md/a.md", "")), [
      "content/guides/2-more.md:1:1  is a folder, and no folder belongs in content/guides. Move its files out and delete it.",
    ]);
  });

  test("asks that a version's folder is called after it", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/versions/next/note.md", "")), [
      'content/versions/next:1:1  is called "next". Name the folder after its version, such as 1.0.',
    ]);
  });

  test("refuses other files beside a version's note", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/versions/1.0/x.js", "")), [
      "content/versions/1.0/x.js:1:1  has no place here. Only note.md and what a release writes belong in content/versions/1.0.",
    ]);
  });

  test("passes what a release writes", async () => {
    assert.equal(
      await ruleLines(
        listedFiles,
        put(
          "content/versions/1.0/source/x.js",
          "",
          put("content/versions/1.0/packs/a.pdf", "", put("content/versions/1.0/manifest.json", "{}")),
        ),
      ),
      [],
    );
  });

  test("refuses a file that is too large", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/pages/large.md", new Uint8Array(1_000_001))), [
      "content/pages/large.md:1:1  is larger than 1 MB. Make it smaller, or take it away.",
    ]);
  });

  test("stays silent when everything is missing", async () => {
    assert.equal(await ruleLines(listedFiles, new Map()), []);
  });

  test("passes an empty file of a known kind", async () => {
    assert.equal(await ruleLines(listedFiles, put("content/pages/empty.md", "")), []);
  });
});
