/** Compares two texts word by word, so that a word lost on the way is named with its neighbours. */

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
 * words that extraction joined or split, as long as the letters are the same.
 */
export function missingRuns(wanted: readonly string[], given: readonly string[]): MissingRun[] {
  const places = commonPlaces(wanted, given);
  const all = ` ${given.join(" ")} `;
  const runs: MissingRun[] = [];
  for (let start = 0; start < wanted.length; start += 1) {
    if (places[start] !== -1) continue;
    let end = start;
    while (end < wanted.length && places[end] === -1) end += 1;
    const run = wanted.slice(start, end);
    const gap = given.slice((places[start - 1] ?? -1) + 1, places[end] ?? given.length);
    if (!gap.join("").includes(run.join(""))) {
      runs.push({
        words: run.join(" "),
        before: wanted.slice(Math.max(0, start - CONTEXT), start).join(" "),
        after: wanted.slice(end, end + CONTEXT).join(" "),
        moved: all.includes(` ${run.join(" ")} `),
      });
    }
    start = end;
  }
  return runs;
}

/** For each word of `wanted` its place in `given` along a longest common subsequence (Hunt and Szymanski 1977), or -1. */
function commonPlaces(wanted: readonly string[], given: readonly string[]): number[] {
  const occurrences = new Map<string, number[]>();
  for (const [place, word] of given.entries()) {
    const known = occurrences.get(word);
    if (known) known.unshift(place);
    else occurrences.set(word, [place]);
  }
  interface Link {
    wanted: number;
    given: number;
    previous: Link | undefined;
  }
  const ends: Link[] = [];
  for (const [index, word] of wanted.entries()) {
    // Latest place first, so that one word is never used twice in the same subsequence.
    for (const place of occurrences.get(word) ?? []) {
      let low = 0;
      for (let high = ends.length; low < high; ) {
        const middle = (low + high) >> 1;
        if ((ends[middle]?.given ?? Number.POSITIVE_INFINITY) < place) low = middle + 1;
        else high = middle;
      }
      if (ends[low]?.given !== place) ends[low] = { wanted: index, given: place, previous: ends[low - 1] };
    }
  }
  const places = new Array<number>(wanted.length).fill(-1);
  for (let link = ends.at(-1); link; link = link.previous) places[link.wanted] = link.given;
  return places;
}
