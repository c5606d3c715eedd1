import * as assert from "uvu/assert";
import type { WordRun } from "../../scripts/core/diff.ts";
import { wordRuns } from "../../scripts/core/diff.ts";
import { changedSentences } from "../../scripts/github/changed-sentences.ts";
import { describe } from "../support/describe.ts";

const asText = (runs: readonly WordRun[]) =>
  runs
    .map(({ kind, words }) => (kind === "same" ? words : kind === "added" ? `+${words}+` : `-${words}-`))
    .join(" ");
const sentences = Array.from({ length: 12 }, (_, index) => `This is sentence ${index + 1}.`);
const changed = (...places: number[]) =>
  sentences.map((words, index) => (places.includes(index + 1) ? words.replace(" is ", " was ") : words));
const shown = (after: readonly string[]) =>
  asText(changedSentences(wordRuns(sentences.join(" "), after.join(" "))));

describe("changedSentences", (test) => {
  test("keeps the sentence that changed and the ones beside it", () => {
    assert.is(shown(changed(6)), "… This is sentence 5. This -is- +was+ sentence 6. This is sentence 7. …");
  });

  test("puts the rest between two changes in a mark", () => {
    assert.is(
      shown(changed(2, 9)),
      "This is sentence 1. This -is- +was+ sentence 2. This is sentence 3. … This is sentence 8. This -is- +was+ sentence 9. This is sentence 10. …",
    );
  });

  test("leaves out nothing where changes are near one another", () => {
    assert.is(
      shown(changed(5, 7)),
      "… This is sentence 4. This -is- +was+ sentence 5. This is sentence 6. This -is- +was+ sentence 7. This is sentence 8. …",
    );
  });

  test("keeps some words where no sentence ends, and never a page whole", () => {
    const names = Array.from({ length: 400 }, (_, index) => `name${index}`);
    const runs = changedSentences(wordRuns(names.join(" "), names.with(200, "other").join(" ")));
    assert.ok(asText(runs).split(" ").length < 110);
    const fresh = names.map((name) => `new-${name}`);
    const rewritten = asText(changedSentences(wordRuns(names.join(" "), fresh.join(" "))));
    assert.ok(rewritten.split(" ").length < 320);
    assert.match(rewritten, "… (250 more words)");
  });
});
