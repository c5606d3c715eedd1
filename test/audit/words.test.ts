import * as assert from "uvu/assert";
import { missingRuns, wordsOf } from "../../scripts/audit/words.ts";
import { describe } from "../support/describe.ts";

const missing = (wanted: string, given: string) => missingRuns(wordsOf(wanted), wordsOf(given));

describe("wordsOf", (test) => {
  test("keeps letters and digits in one form, whatever the case, ligature, punctuation or soft hyphen", () => {
    assert.equal(
      wordsOf("The Eﬃcient re\u00adview: 20 questions, Llŷn, it’s"),
      "the efficient review 20 questions llŷn it s".split(" "),
    );
  });
});

describe("missingRuns", (test) => {
  test("finds nothing when the same words stand in the same order", () => {
    assert.equal(missing("One two three.", "one two three"), []);
  });

  test("lets page furniture stand between the words", () => {
    assert.equal(
      missing("see the child see the adult", "see the Team pack Page 2 of 9 child see the adult"),
      [],
    );
  });

  test("names missing words with their neighbours", () => {
    assert.equal(
      missing("a day from waking to sleeping in this house", "a day from sleeping in this house"),
      [{ words: "waking to", before: "a day from", after: "sleeping in this house", moved: false }],
    );
  });

  test("names words lost at the beginning and at the end", () => {
    assert.equal(
      missing("first middle last", "middle").map(({ words }) => words),
      ["first", "last"],
    );
  });

  test("says when the words stand at another place", () => {
    const [run] = missing("left cell right cell below", "right cell below left cell");
    assert.is(run?.moved, true);
  });

  test("misses one of two equal words when only one is given", () => {
    assert.is(missing("yes yes", "yes").length, 1);
  });

  test("forgives words that extraction joined or split", () => {
    assert.equal(missing("make reasonable adjustments today", "make reasonableadjustments today"), []);
    assert.equal(missing("make adjustments today", "make adjust ments today"), []);
  });

  test("does not compare every word of a long pack with every other", () => {
    // Words by words, these would take longer than a test file may.
    const words = Array.from({ length: 60_000 }, (_, index) => `w${(index * index) % 977}`);
    assert.equal(missingRuns(words, words), []);
    const others = words.map((word) => `${word}x`);
    assert.equal(
      missingRuns(["start", ...words, "end"], ["start", ...others, "end"]).map(({ words, before, after }) => [
        words.split(" ").length,
        before,
        after,
      ]),
      [[60_000, "start", "end"]],
    );
  });

  test("finds one missing word among the furniture of hundreds of pages", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
    const printed = words.flatMap((word, index) =>
      index % 50 === 0 ? ["page", String(index), word] : index === 7777 ? [] : [word],
    );
    assert.equal(
      missingRuns(words, printed).map(({ words }) => words),
      ["w7777"],
    );
  });
});
