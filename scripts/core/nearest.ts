/** The name somebody most likely meant. */

/** Longer words are not names that were mistyped, and comparing them would only cost time. */
const MAX_LENGTH = 60;

/**
 * The candidate closest to `typed` when it is close enough to be a slip of the fingers (at most a third of its letters
 * differ), or else the only one that begins with it. Capitals, spaces, underscores and hyphens do not count. Of
 * equals, the first wins.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  if (typed.length > MAX_LENGTH) return undefined;
  const folded = fold(typed);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const name = fold(candidate);
    const most = Math.max(1, Math.floor(Math.max(folded.length, name.length) / 3));
    if (Math.abs(folded.length - name.length) > most) continue;
    const slips = distance(folded, name);
    if (slips < least && slips <= most) {
      best = candidate;
      least = slips;
    }
  }
  return best ?? onlyLonger(folded, candidates);
}

/** The one candidate that begins with what was typed. */
function onlyLonger(folded: string, candidates: Iterable<string>): string | undefined {
  const longer = folded.length < 3 ? [] : [...candidates].filter((name) => fold(name).startsWith(folded));
  return longer.length === 1 ? longer[0] : undefined;
}

/** What is left when only letters and digits count: `With Children` and `with_children` fold alike. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

/** Optimal string alignment: letters added, dropped, changed, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
