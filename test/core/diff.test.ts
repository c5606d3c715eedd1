import * as assert from "uvu/assert";
import { changedPairs, listDiff, wordRuns } from "../../scripts/core/diff.ts";
import { describe } from "../support/describe.ts";

/** Runs as a line: `[-went-] {+came+}`. */
function line(before: string, after: string): string {
  return wordRuns(before, after)
    .map(({ kind, words }) => (kind === "same" ? words : kind === "added" ? `{+${words}+}` : `[-${words}-]`))
    .join(" ");
}

const letters = (text: string) => Array.from(text);
const numbered = (word: string, many: number) => Array.from({ length: many }, (_, index) => word + index);

describe("listDiff", (test) => {
  test("parts what stayed from what went and came after it", () => {
    assert.equal(listDiff(letters("abcz"), letters("axyz")), [
      { same: ["a"], removed: ["b", "c"], added: ["x", "y"] },
      { same: ["z"], removed: [], added: [] },
    ]);
    assert.equal(listDiff([], []), [{ same: [], removed: [], added: [] }]);
  });

  test("compares whole items, whatever stands in them", () => {
    assert.equal(
      listDiff(["a b", ""], ["a", "b", ""]).map(({ removed, added }) => [removed, added]),
      [
        [["a b"], ["a", "b"]],
        [[], []],
      ],
    );
  });

  test("takes all between the common start and end for other items when more than the limit differ", () => {
    const [before, after] = [letters("see abc mnop xyz end"), letters("see bcd nopq yz! end")];
    assert.ok(listDiff(before, after).length > 2);
    assert.equal(
      listDiff(before, after, 3).map(({ same, removed, added }) =>
        [same, removed, added].map((of) => of.join("")),
      ),
      [
        ["see ", "abc mnop xyz", "bcd nopq yz!"],
        [" end", "", ""],
      ],
    );
  });
});

describe("changedPairs", (test) => {
  test("puts what came beside what went, as far as they go, block by block", () => {
    assert.equal(changedPairs(letters("abcdef"), letters("aXcdYZ")), [
      { before: 1, after: 1 },
      { before: 4, after: 4 },
      { before: 5, after: 5 },
    ]);
    assert.equal(changedPairs(letters("abcd"), letters("xcdyz")), [
      { before: 0, after: 0 },
      { before: 1, after: undefined },
      { before: undefined, after: 3 },
      { before: undefined, after: 4 },
    ]);
    assert.equal(changedPairs(letters("same"), letters("same")), []);
  });
});

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

  test("is quick with a page rewritten whole, and shows it as one", () => {
    // Without a limit, these would take minutes.
    const [before, after] = [numbered("old", 20_000), numbered("new", 20_000)];
    const shared = "and then the end";
    assert.equal(wordRuns(`See ${before.join(" ")} ${shared}`, `See ${after.join(" ")} ${shared}`), [
      { kind: "same", words: "See" },
      { kind: "removed", words: before.join(" ") },
      { kind: "added", words: after.join(" ") },
      { kind: "same", words: shared },
    ]);
  });

  test("finds one changed word in a text of any length", () => {
    const words = numbered("word", 300_000);
    assert.equal(
      wordRuns(words.join(" "), words.with(150_000, "other").join(" ")).map(({ kind, words }) =>
        kind === "same" ? words.split(" ").length : words,
      ),
      [150_000, "word150000", "other", 149_999],
    );
  });

  test("names every word of a long text in which every fiftieth has changed", () => {
    const words = numbered("word", 20_000);
    const changed = words.map((word, index) => (index % 50 === 25 ? `${word}!` : word));
    const runs = wordRuns(words.join(" "), changed.join(" "));
    assert.is(runs.filter(({ kind }) => kind === "added").length, 400);
    assert.ok(runs.every(({ kind, words }) => kind === "same" || !words.includes(" ")));
  });
});
