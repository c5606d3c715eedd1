import * as assert from "uvu/assert";
import { change, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";

describe("a section", (test) => {
  test("names an empty section", async () => {
    assert.equal(await linesFor(change(question, "It does.", "")), [
      "content/checklist/07-question.md:12:1  Why it matters  is empty. Type its words below the heading.",
    ]);
  });

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

  test("names words beside a list", async () => {
    assert.equal(await linesFor(change(question, "## With adults", "And so on.\n\n## With adults")), [
      'content/checklist/07-question.md:22:1  With children  holds words that are not in the list. Start each item with "- ".',
    ]);
  });

  test("names a numbered list", async () => {
    assert.equal(await linesFor(change(question, "- Item 1.\n- Item 2.\n- Item 3.", "1. A.\n2. B.\n3. C.")), [
      'content/checklist/07-question.md:18:1  With children  holds a numbered list. Start each item with "- " instead of a number.',
    ]);
  });

  test("names a heading in a list", async () => {
    assert.equal(await linesFor(change(question, "- Item 1.", "### More\n\n- Item 1.")), [
      'content/checklist/07-question.md:18:1  With children  holds a heading. Only a list belongs here: start each item with "- ".',
    ]);
  });

  test("names a list in a list", async () => {
    assert.equal(
      await linesFor(
        change(question, "- Item 3.\n\n## With adults", "- Item 3.\n  - More.\n\n## With adults"),
      ),
      [
        'content/checklist/07-question.md:21:3  With children  An item holds more than one run of words. Start each item with "- " at the left edge.',
      ],
    );
  });

  test("names a box to tick in a list of prompts", async () => {
    assert.equal(await linesFor(change(question, "- Item 1.", "- [ ] Item 1.")), [
      'content/checklist/07-question.md:18:1  With children  An item begins with a box to tick. Boxes stand in handouts: delete "[ ]".',
    ]);
  });

  test("names an empty item", async () => {
    assert.equal(await linesFor(change(question, "- Item 1.", "-")), [
      'content/checklist/07-question.md:18:1  With children  An item is empty. Type its words after "- ", or delete the line.',
    ]);
  });

  test("names handouts without titles", async () => {
    assert.equal(await linesFor(change(guide, "### Action slip\n\n", "")), [
      'content/guides/1-team-briefing.md:44:1  Handouts  Words stand outside a handout. Start each handout with its title: "### Title".',
    ]);
  });

  test("names words before the first handout", async () => {
    assert.equal(await linesFor(change(guide, "### Action slip", "Two.\n\n### Action slip")), [
      'content/guides/1-team-briefing.md:44:1  Handouts  Words stand outside a handout. Start each handout with its title: "### Title".',
    ]);
  });

  test("leaves handouts at the wrong level to the check of levels", async () => {
    assert.equal(await linesFor(change(guide, "### Action slip", "#### Action slip")), [
      'content/guides/1-team-briefing.md:44:1  "Action slip" skips a heading level. Type ### before it.',
    ]);
  });

  test("names a handout without words", async () => {
    assert.equal(await linesFor(change(guide, "Who does what?\n\n____\n", "")), [
      'content/guides/1-team-briefing.md:44:1  Handouts  The handout "Action slip" is empty. Type its words below the title.',
    ]);
  });

  test("names a handout whose title has no letters", async () => {
    assert.equal(await linesFor(change(guide, "### Action slip", "### ...")), [
      "content/guides/1-team-briefing.md:44:1  Handouts  A handout has no title. Type it after ###.",
    ]);
  });

  test("names two handouts of one title", async () => {
    assert.equal(await linesFor(change(guide, "____", "____\n\n### Action slip\n\nAgain.")), [
      'content/guides/1-team-briefing.md:50:1  Handouts  Two handouts are called "Action slip". Give this one another title.',
    ]);
  });
});
