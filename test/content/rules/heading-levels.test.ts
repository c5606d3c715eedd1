import * as assert from "uvu/assert";
import { headingLevels } from "../../../scripts/content/rules/heading-levels.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("heading levels", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(headingLevels, goodContent()), []);
  });

  test("names a skipped level", async () => {
    assert.equal(await ruleLines(headingLevels, change(about, "From", "#### Deep\n\nFrom")), [
      'content/pages/about.md:9:1  "Deep" skips a heading level. Type ### before it.',
    ]);
  });

  test("asks for a space after the marks", async () => {
    assert.equal(await ruleLines(headingLevels, change(about, "From", "###Deep\n\nFrom")), [
      'content/pages/about.md:9:1  "###Deep" needs a space after ###.',
    ]);
  });

  test("names words in bold that stand where a heading would", async () => {
    for (const words of ["Part 1. What we do", "What we do"])
      assert.match(
        (await ruleLines(headingLevels, change(about, "From", `**${words}**\n\nFrom`))).join(),
        words,
      );
    assert.equal(await ruleLines(headingLevels, change(about, "From", "**What we do**\n\nFrom")), [
      'content/pages/about.md:9:1  "What we do" is on its own in bold, which screen readers do not recognise as a heading. Type ### before it instead of the stars.',
    ]);
  });

  test("lets a sentence be bold, a word in it, the last words of a page, and an item", async () => {
    for (const words of ["**Ring 999.**\n\nFrom", "**Ring** now\n\nFrom", "- **Ring**\n\nFrom"])
      assert.equal(await ruleLines(headingLevels, change(about, "From", words)), [], words);
    assert.equal(
      await ruleLines(headingLevels, change("content/pages/home.md", "Welcome.", "Hello.\n\n**Your board**")),
      [],
    );
  });

  test("leaves the bold words of a published note, and those that name a section", async () => {
    const note = put("content/versions/1.0/note.md", "---\nversion: '1.0'\n---\n\n**What**\n\nWords.\n");
    assert.equal(await ruleLines(headingLevels, put("content/versions/1.0/manifest.json", "{}", note)), []);
    assert.equal(await ruleLines(headingLevels, change(question, "## With adults", "**With adults**")), []);
  });

  test("leaves the headings of sections to the check of sections", async () => {
    assert.equal(await ruleLines(headingLevels, change(question, "## Why", "#### Why")), []);
  });

  test("stays silent when the words are missing", async () => {
    assert.equal(await ruleLines(headingLevels, put(about, "---\nid: about\n---\n")), []);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(headingLevels, put(about, "")), []);
  });

  test("looks for marks without a space in paragraphs only, and in the whole line", async () => {
    assert.equal(await ruleLines(headingLevels, change(about, "From", "```\n###Deep\n```\n\nFrom")), []);
    assert.equal(await ruleLines(headingLevels, change(about, "From", "###Deep down\n\nFrom")), [
      'content/pages/about.md:9:1  "###Deep down" needs a space after ###.',
    ]);
  });

  test("names a line below words that makes a heading of them", async () => {
    for (const [line, above] of [
      ["---", "-"],
      ["===", "="],
    ])
      assert.equal(await ruleLines(headingLevels, change(about, "From", `Words\n${line}\n\nFrom`)), [
        `content/pages/about.md:9:1  The line of ${above} below "Words" makes a heading of it. Put an empty line between them, or type "## Words".`,
      ]);
  });
});
