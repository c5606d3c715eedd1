import * as assert from "uvu/assert";
import { fileNames } from "../../../scripts/content/rules/file-names.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const text = goodContent().get(question) as string;

describe("file names", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(fileNames, goodContent()), []);
  });

  test("asks for two digits", async () => {
    assert.equal(await ruleLines(fileNames, put("content/checklist/7-more.md", text, put(question))), [
      "content/checklist/08-question.md:1:1  has the number 08, but no file has 07. Leave no number out.",
      'content/checklist/7-more.md:1:1  is called "7-more.md". Name it with small letters, digits and hyphens: 07-more.md.',
    ]);
  });

  test("asks for small letters and hyphens", async () => {
    assert.equal(await ruleLines(fileNames, put("content/checklist/07-My More.md", text, put(question))), [
      'content/checklist/07-My More.md:1:1  is called "07-My More.md". Name it with small letters, digits and hyphens: 07-my-more.md.',
      "content/checklist/08-question.md:1:1  has the number 08, but no file has 07. Leave no number out.",
    ]);
  });

  test("asks for a number", async () => {
    assert.equal(await ruleLines(fileNames, put("content/checklist/more.md", text)), [
      'content/checklist/more.md:1:1  is called "more.md". Name it with small letters, digits and hyphens: 21-more.md.',
    ]);
  });

  test("names two files with one number", async () => {
    assert.equal(await ruleLines(fileNames, put("content/checklist/07-second.md", text)), [
      "content/checklist/07-second.md:1:1  has the same number as content/checklist/07-question.md. Give one of them another number.",
    ]);
  });

  test("names a gap", async () => {
    assert.equal(await ruleLines(fileNames, put(question)), [
      "content/checklist/08-question.md:1:1  has the number 08, but no file has 07. Leave no number out.",
    ]);
  });

  test("asks pages for small letters and hyphens", async () => {
    assert.equal(await ruleLines(fileNames, put("content/pages/Two Words.md", "x")), [
      'content/pages/Two Words.md:1:1  is called "Two Words.md". Name it with small letters, digits and hyphens: two-words.md.',
    ]);
  });

  test("bears a name without words", async () => {
    assert.equal(await ruleLines(fileNames, put("content/guides/1-.md", "x")), [
      'content/guides/1-.md:1:1  is called "1-.md". Name it with small letters, digits and hyphens: 1-name.md.',
    ]);
  });

  test("stays silent when a folder is missing", async () => {
    assert.equal(await ruleLines(fileNames, put("content/guides/1-team-briefing.md")), []);
  });

  test("judges the name of an empty file too", async () => {
    assert.equal(await ruleLines(fileNames, put("content/packs/02-b.md", "")), [
      'content/packs/02-b.md:1:1  is called "02-b.md". Name it with small letters, digits and hyphens: 2-b.md.',
    ]);
  });
});
