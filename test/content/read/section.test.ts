import * as assert from "uvu/assert";
import { change, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";

describe("a section", (test) => {
  test("names an empty list", async () => {
    assert.equal(await linesFor(change(question, "- Item 1.\n- Item 2.\n\n## Listen", "\n## Listen")), [
      'content/checklist/07-question.md:28:1  What helps  is empty. Type lines that start with "- " below the heading.',
    ]);
  });

  test("counts too few items", async () => {
    assert.equal(await linesFor(change(question, "- Item 3.\n\n## With adults", "\n## With adults")), [
      "content/checklist/07-question.md:16:1  With children  holds 2 items. Write 3 to 5.",
    ]);
  });

  test("counts too many items", async () => {
    assert.equal(
      await linesFor(
        change(
          question,
          "- Item 3.\n\n## With adults",
          "- Item 3.\n- Four.\n- Five.\n- Six.\n\n## With adults",
        ),
      ),
      ["content/checklist/07-question.md:16:1  With children  holds 6 items. Write 3 to 5."],
    );
  });

  test("names a heading in a list", async () => {
    assert.equal(await linesFor(change(question, "- Item 1.", "### More\n\n- Item 1.")), [
      'content/checklist/07-question.md:18:1  With children  holds a heading. Only a list belongs here: start each item with "- ".',
    ]);
  });

  test("leaves handouts at the wrong level to the check of levels", async () => {
    assert.equal(await linesFor(change(guide, "### Action slip", "#### Action slip")), [
      'content/guides/1-team-briefing.md:48:1  "Action slip" skips a heading level. Type ### before it.',
    ]);
  });

  test("names a handout without words", async () => {
    assert.equal(await linesFor(change(guide, "Who does what?\n\n____\n", "")), [
      'content/guides/1-team-briefing.md:48:1  Handouts  The handout "Action slip" is empty. Type its words below the title.',
    ]);
  });

  test("names a handout whose title has no letters", async () => {
    assert.equal(await linesFor(change(guide, "### Action slip", "### ...")), [
      "content/guides/1-team-briefing.md:48:1  Handouts  A handout has no title. Type it after ###.",
    ]);
  });
});
