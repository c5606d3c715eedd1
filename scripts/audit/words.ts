/** Compares two texts word by word, so that a word lost on the way is named with its neighbours. */
import { listDiff } from "../core/diff.ts";

/** A run of words that one text has and the other lacks at that place. */
export interface MissingRun {
  words: string;
  /** Up to five words before and after. */
  before: string;
  after: string;
  /** The same words stand elsewhere in the other text. */
  moved: boolean;
}

const CONTEXT = 5;
/** Page furniture counts, so a long pack that holds every word has hundreds of edits. */
const MAX_EDITS = 2000;
const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words of a text: letters and digits in one form (NFKC, lower case), without punctuation and soft hyphens. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replace(SOFT, "")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * The runs of words of `wanted` that `given` lacks, in order. Other words between them (page furniture) do no harm; nor do
 * words that extraction joined or split, as long as the letters are the same. Where too many words differ, all that
 * stands between the first difference and the last is one run.
 */
export function missingRuns(wanted: readonly string[], given: readonly string[]): MissingRun[] {
  const all = ` ${given.join(" ")} `;
  let end = 0;
  return listDiff(wanted, given, MAX_EDITS).flatMap(({ same, removed, added }) => {
    const start = end + same.length;
    end = start + removed.length;
    if (added.join("").includes(removed.join(""))) return [];
    const words = removed.join(" ");
    return {
      words,
      before: wanted.slice(Math.max(0, start - CONTEXT), start).join(" "),
      after: wanted.slice(end, end + CONTEXT).join(" "),
      moved: all.includes(` ${words} `),
    };
  });
}
