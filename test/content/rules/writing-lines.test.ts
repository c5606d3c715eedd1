import * as assert from "uvu/assert";
import { writingLines } from "../../../scripts/content/rules/writing-lines.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const guide = "content/guides/1-team-briefing.md";
const lines = (number: number) =>
  ruleLines(writingLines, change(guide, "____", Array(number).fill("____").join("\n")));

describe("writing-lines", (test) => {
  test("passes good content, and as many lines as a page has", async () => {
    assert.equal(await ruleLines(writingLines, goodContent()), []);
    assert.equal(await lines(40), []);
  });

  test("names more", async () => {
    assert.equal(await lines(41), [
      `${guide}:52:1  holds 41 lines to write on. Keep them to 40 or fewer, about a page.`,
    ]);
  });

  test("stays silent when words are missing or empty, and about what was published", async () => {
    assert.equal(await ruleLines(writingLines, put(guide)), []);
    assert.equal(await ruleLines(writingLines, put(guide, "")), []);
    const note = put("content/versions/1.0/note.md", `---\nversion: '1.0'\n---\n\n${"____\n".repeat(50)}`);
    assert.equal(await ruleLines(writingLines, put("content/versions/1.0/manifest.json", "{}", note)), []);
  });
});
