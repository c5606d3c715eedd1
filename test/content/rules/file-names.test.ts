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

  test("lets a name begin as it likes", async () => {
    for (const name of ["7-more", "more", "07-second", "21"])
      assert.equal(
        await ruleLines(fileNames, put(`content/checklist/${name}.md`, text, put(question))),
        [],
        name,
      );
  });

  test("asks for small letters and hyphens", async () => {
    assert.equal(await ruleLines(fileNames, put("content/checklist/07-My More.md", text, put(question))), [
      'content/checklist/07-My More.md:1:1  is called "07-My More.md". Name it with small letters, digits and hyphens: 07-my-more.md.',
    ]);
  });

  test("asks pages for small letters and hyphens", async () => {
    assert.equal(await ruleLines(fileNames, put("content/pages/Two Words.md", "x")), [
      'content/pages/Two Words.md:1:1  is called "Two Words.md". Name it with small letters, digits and hyphens: two-words.md.',
    ]);
  });

  test("bears a name without words", async () => {
    assert.equal(await ruleLines(fileNames, put("content/guides/1-.md", "x")), [
      'content/guides/1-.md:1:1  is called "1-.md". Name it with small letters, digits and hyphens: 1.md.',
    ]);
  });

  test("stays silent when a folder is missing", async () => {
    assert.equal(await ruleLines(fileNames, put("content/guides/1-team-briefing.md")), []);
  });

  test("takes the ending for an ending only where the name ends", async () => {
    assert.equal(await ruleLines(fileNames, put("content/pages/one.md two.md", "x")), [
      'content/pages/one.md two.md:1:1  is called "one.md two.md". Name it with small letters, digits and hyphens: one-md-two.md.',
    ]);
    assert.equal(await ruleLines(fileNames, put("content/pages/two.MD.md", "x")), [
      'content/pages/two.MD.md:1:1  is called "two.MD.md". Name it with small letters, digits and hyphens: two-md.md.',
    ]);
  });

  test("lets a name have 120 letters", async () => {
    assert.equal(await ruleLines(fileNames, put(`content/pages/${"a".repeat(117)}.md`, "x")), []);
    const long = `content/pages/${"a".repeat(118)}.md`;
    assert.equal(await ruleLines(fileNames, put(long, "x")), [
      `${long}:1:1  has a name of 121 letters. Use 120 or fewer.`,
    ]);
  });

  test("lets a name hold one that Windows keeps", async () => {
    assert.equal(await ruleLines(fileNames, put("content/pages/falcon.md", "x")), []);
  });

  test("names a letter from another keyboard", async () => {
    const [line] = await ruleLines(fileNames, put("content/pages/\u0430bout.md", "x"));
    assert.match(line ?? "", "is not a letter from a to z. Type the name again on the keyboard.");
  });
});
