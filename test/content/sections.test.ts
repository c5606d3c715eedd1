import * as assert from "uvu/assert";
import { change, goodContent, linesFor, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";

const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";
const text = goodContent().get(question) as string;

describe("sections of the words", (test) => {
  test("suggests the heading that was meant, and does not call it missing too", async () => {
    assert.equal(await linesFor(change(question, "## Why it matters", "## Why it maters")), [
      'content/checklist/07-question.md:12:1  "Why it maters" is not a heading here. Type "## Why it matters".',
    ]);
  });

  test("does not mind marks within a heading or a line under it", async () => {
    assert.equal(await linesFor(change(question, "## Why it matters", "Why it matters\n---")), []);
  });

  test("knows a heading of another level", async () => {
    assert.equal(await linesFor(change(question, "## With adults", "### With adults")), [
      'content/checklist/07-question.md:22:1  With adults  is written "### With adults". Type "## With adults".',
    ]);
  });

  test("knows a heading without its space", async () => {
    assert.equal(await linesFor(change(question, "## With adults", "##With adults")), [
      'content/checklist/07-question.md:22:1  With adults  is written "##With adults". Type "## With adults".',
    ]);
  });

  test("lists the headings when none is near", async () => {
    assert.equal(await linesFor(change(question, "## One thing to try", "## Elephants")), [
      'content/checklist/07-question.md:39:1  "Elephants" is not a heading here. The headings are "Why it matters", "With children", "With adults", "What helps", "Listen for" and "One thing to try".',
      'content/checklist/07-question.md:41:1  One thing to try  is missing. Add "## One thing to try" with its words at the end.',
    ]);
  });

  test("says where a missing heading belongs", async () => {
    assert.equal(
      await linesFor(change(question, "## With adults\n\n- Item 1.\n- Item 2.\n- Item 3.\n\n", "")),
      [
        'content/checklist/07-question.md:22:1  With adults  is missing. Add "## With adults" with its words above "What helps".',
      ],
    );
  });

  test("says that the last heading is missing", async () => {
    assert.equal(await linesFor(change(question, "## One thing to try\n\nAsk once.\n", "")), [
      'content/checklist/07-question.md:37:1  One thing to try  is missing. Add "## One thing to try" with its words at the end.',
    ]);
  });

  test("says once that all are missing", async () => {
    assert.equal(await linesFor(put(question, text.replace(/## [\s\S]*/, "Words.\n"))), [
      'content/checklist/07-question.md:11:1  has none of its headings. Add "## Why it matters", "## With children", "## With adults", "## What helps", "## Listen for" and "## One thing to try".',
    ]);
  });

  test("names a heading without words", async () => {
    assert.equal(await linesFor(change(question, "## With adults", "##")), [
      "content/checklist/07-question.md:22:1  A heading has no words. Type them, or delete the line.",
      'content/checklist/07-question.md:28:1  With adults  is missing. Add "## With adults" with its words above "What helps".',
    ]);
  });

  test("names a heading that stands twice", async () => {
    assert.equal(
      await linesFor(
        change(question, "## One thing to try", "## With adults\n\n- A.\n\n## One thing to try"),
      ),
      [
        "content/checklist/07-question.md:39:1  With adults  stands twice. Put all its words under one heading.",
      ],
    );
  });

  test("names a heading out of order", async () => {
    assert.equal(
      await linesFor(
        put(
          question,
          text
            .replace("With children", "X")
            .replace("With adults", "With children")
            .replace("X", "With adults"),
        ),
      ),
      [
        'content/checklist/07-question.md:22:1  With children  stands below "With adults". Move it above: the order is "Why it matters", "With children", "With adults", "What helps", "Listen for" and "One thing to try".',
      ],
    );
  });

  test("names words before the first heading", async () => {
    assert.equal(await linesFor(change(question, "## Why", "Hello.\n\n## Why")), [
      'content/checklist/07-question.md:12:1  Words stand before the first heading. Move them below "## Why it matters".',
    ]);
  });

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

  test("leaves sections that an open block swallows", async () => {
    assert.equal(await linesFor(change(question, "It does.", "```\nIt does.")), [
      "content/checklist/07-question.md:14:1  The block that ``` opens is never closed. Type ``` on a line of its own below it, or delete the line.",
    ]);
  });
});
