import * as assert from "uvu/assert";
import { type ReadingChange, readingPart } from "../../scripts/github/reading-part.ts";
import { describe } from "../support/describe.ts";

const counts = { grade: 6, long: 1, passive: 0 };

function changeOf(file: string, more: Partial<ReadingChange> = {}): ReadingChange {
  return { file, before: counts, after: counts, newLong: [], ...more };
}

describe("how changed pages read", (test) => {
  test("is left out when no page changed", () => {
    assert.equal(readingPart([], 25), []);
  });

  test("shows before and after only where they differ, and says what is new", () => {
    const text = readingPart(
      [
        changeOf("a.md", { after: { grade: 7.25, long: 1, passive: 2 } }),
        changeOf("b.md", { before: undefined }),
      ],
      25,
    ).join("\n");
    assert.match(text, "Sentences over 25 words");
    assert.match(text, "| a.md | 6.0 → 7.3 | 1 | 0 → 2 |");
    assert.match(text, "| b.md | 6.0, new | 1, new | 0, new |");
    assert.not.match(text, "longest new sentences");
  });

  test("names the five longest new sentences of all pages, and stops at twenty pages", () => {
    const pages = Array.from({ length: 22 }, (_, index) =>
      changeOf(`${index}.md`, { newLong: [{ text: `Sentence ${index}.`, words: 26 + index }] }),
    );
    const text = readingPart(pages, 25).join("\n");
    assert.match(text, "2 more pages changed.");
    assert.equal(
      Array.from(text.matchAll(/^- (\d+) words/gm), ([, words]) => words),
      ["47", "46", "45", "44", "43"],
    );
  });
});
