/** What changed in a long text, as sentences: the one that changed, its neighbours, and "…" for the rest. */
import type { WordRun } from "../core/diff.ts";

/** Words beside a change where no sentence ends, as in a list of names. */
const MAX_BESIDE = 50;
/** Words of one stretch that came or went. Who wants to read more opens the file. */
const MAX_CHANGED = 150;
const SENTENCE_END = /[.?!:]["'’”)\]*]*$/;

/** The same runs without the sentences that are further from any change than the next. */
export function changedSentences(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, index) => {
    const words = run.words.split(" ");
    if (run.kind !== "same") return { kind: run.kind, words: firstOf(words, MAX_CHANGED).join(" ") };
    const start = index === 0 ? [] : words.slice(0, sentencesAhead(words));
    const end = index === runs.length - 1 ? [] : words.slice(-sentencesAhead(words.toReversed(), true));
    if (start.length + end.length >= words.length) return run;
    return { kind: run.kind, words: [...start, "…", ...end].join(" ") };
  });
}

/**
 * How many words lead to the end of the sentence after the one that `words` begin in the middle of. Backwards, a sentence
 * ends before the last word of the one that stands in front of it.
 */
function sentencesAhead(words: readonly string[], backwards = false): number {
  let ends = 0;
  for (const [index, word] of words.entries()) {
    if (index >= MAX_BESIDE) return MAX_BESIDE;
    if (!SENTENCE_END.test(word)) continue;
    ends += 1;
    if (ends === 2) return backwards ? Math.max(index, 1) : index + 1;
  }
  return words.length;
}

function firstOf(words: readonly string[], most: number): string[] {
  const more = words.length - most;
  return more <= 0 ? [...words] : [...words.slice(0, most), `… (${more} more words)`];
}
