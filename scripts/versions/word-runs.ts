/** Two texts word by word: what stayed, what came and what went. */
import type { Run } from "../content/history.ts";

/** Comparing more pairs of words than this takes seconds, and shows nobody anything: the whole text then counts as new. */
const MAX_PAIRS = 4_000_000;

/**
 * The runs that lead from `before` to `after`, by a longest common subsequence of words. What went stands before what
 * came in its place. Texts that differ only in blanks give one run that is the same.
 */
export function wordRuns(before: string, after: string): Run[] {
  const old = wordsIn(before);
  const fresh = wordsIn(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  const gone = old.slice(start, old.length - end);
  const come = fresh.slice(start, fresh.length - end);
  const steps = gone.length * come.length > MAX_PAIRS ? wholly(gone, come) : subsequence(gone, come);
  const kept = (words: string[]): Step[] => words.map((word) => ["same", word]);
  return joined([...kept(old.slice(0, start)), ...steps, ...kept(end === 0 ? [] : old.slice(-end))]);
}

type Step = [kind: Run["kind"], word: string];

/** A text or list item as its words, split at blanks. */
function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function wholly(gone: readonly string[], come: readonly string[]): Step[] {
  return [...gone.map((word): Step => ["removed", word]), ...come.map((word): Step => ["added", word])];
}

/** Longest common subsequence by its table of lengths (Hunt and McIlroy 1976, section 1). */
function subsequence(gone: readonly string[], come: readonly string[]): Step[] {
  const width = come.length + 1;
  const lengths = new Uint32Array((gone.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = come.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        gone[row] === come[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < gone.length || column < come.length) {
    const [old, fresh] = [gone[row], come[column]];
    if (old !== undefined && old === fresh) {
      steps.push(["same", old]);
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      steps.push(["removed", old]);
      row += 1;
    } else if (fresh !== undefined) {
      steps.push(["added", fresh]);
      column += 1;
    }
  }
  return steps;
}

/** Steps of one kind become one run; within a stretch of changes, all that went stands before all that came. */
function joined(steps: readonly Step[]): Run[] {
  const runs: Run[] = [];
  let pending = { removed: [] as string[], added: [] as string[] };
  const flush = () => {
    for (const kind of ["removed", "added"] as const)
      if (pending[kind].length > 0) runs.push({ kind, words: pending[kind].join(" ") });
    pending = { removed: [], added: [] };
  };
  for (const [kind, word] of steps) {
    if (kind !== "same") {
      pending[kind].push(word);
      continue;
    }
    flush();
    const last = runs.at(-1);
    if (last?.kind === "same") last.words += ` ${word}`;
    else runs.push({ kind, words: word });
  }
  flush();
  return runs;
}
