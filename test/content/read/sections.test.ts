import * as assert from "uvu/assert";
import { change, goodContent, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
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
        'content/checklist/07-question.md:22:1  With children  comes after "With adults". Move it before that: the order is "Why it matters", "With children", "With adults", "What helps", "Listen for" and "One thing to try".',
      ],
    );
  });

  test("leaves sections that an open block swallows", async () => {
    assert.equal(await linesFor(change(question, "It does.", "```\nIt does.")), [
      "content/checklist/07-question.md:14:1  The block that ``` opens is never closed. Type ``` on a line of its own below it, or delete the line.",
    ]);
  });
});
