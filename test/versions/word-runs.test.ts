import * as assert from "uvu/assert";
import { wordRuns } from "../../scripts/versions/word-runs.ts";
import { describe } from "../support/describe.ts";

/** Runs as a line: `[-went-] {+came+}`. */
function line(before: string, after: string): string {
  return wordRuns(before, after)
    .map(({ kind, words }) => (kind === "same" ? words : kind === "added" ? `{+${words}+}` : `[-${words}-]`))
    .join(" ");
}

describe("wordRuns", (test) => {
  test("says nothing of texts that are the same but for blanks", () => {
    assert.equal(wordRuns("One  two\nthree", "One two three"), [{ kind: "same", words: "One two three" }]);
    assert.equal(wordRuns("", ""), []);
  });

  test("names the words that came, went, or took another's place", () => {
    assert.is(line("One two", "One big two"), "One {+big+} two");
    assert.is(line("One big two", "One two"), "One [-big-] two");
    assert.is(line("One two three", "One 2 three"), "One [-two-] {+2+} three");
    assert.is(line("", "All new"), "{+All new+}");
    assert.is(line("All gone", ""), "[-All gone-]");
  });

  test("puts what went before what came, in one stretch each", () => {
    assert.is(line("a b c z", "x y z"), "[-a b c-] {+x y+} z");
  });

  test("keeps as many words as can be kept", () => {
    assert.is(
      line("the cat sat on the mat", "the dog sat on a mat"),
      "the [-cat-] {+dog+} sat on [-the-] {+a+} mat",
    );
  });

  test("gives back both texts, whatever they are", () => {
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    const text = () => Array.from({ length: random(12) }, () => "abc"[random(3)]).join(" ");
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()];
      const without = (kind: string) =>
        wordRuns(before, after)
          .filter((run) => run.kind !== kind)
          .map(({ words }) => words)
          .join(" ");
      assert.is(without("added"), before);
      assert.is(without("removed"), after);
    }
  });

  test("does not compare every word with every other", () => {
    // Words by words, this would take longer than a test file may.
    const long = (word: string) => Array.from({ length: 300_000 }, (_, index) => `${word}${index}`).join(" ");
    assert.is(wordRuns(long("a"), long("b")).length, 2);
  });
});
