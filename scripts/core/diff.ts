/** What stayed, what went and what came, between two lists or between two texts word by word. */
import { diffArrays } from "diff";

/** Items that stayed, then those that went and those that came in their place. */
export interface DiffBlock<Item> {
  same: Item[];
  removed: Item[];
  added: Item[];
}

/** Places, from 0, of an item that went and of the one that came in its place; one of them may be absent. */
export interface ChangedPair {
  before: number | undefined;
  after: number | undefined;
}

/** Words that stayed, came or went, in reading order. Two runs that follow each other are joined by a space. */
export interface WordRun {
  kind: "same" | "added" | "removed";
  words: string;
}

/** Time grows with the square of the edits, and a text with more of them than this is a new text to its readers. */
const MAX_EDITS = 1000;

/**
 * The blocks that lead from `before` to `after`, keeping as many items as can be kept; items are compared by `===`.
 * Where more than `maxEdits` would go and come, all between the common start and the common end goes and comes.
 */
export function listDiff<Item>(
  before: readonly Item[],
  after: readonly Item[],
  maxEdits = MAX_EDITS,
): DiffBlock<Item>[] {
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  const changes = diffArrays(removed, added, { maxEditLength: maxEdits });

  let block: DiffBlock<Item> = { same: before.slice(0, start), removed: [], added: [] };
  const blocks = [block];
  const append = (kind: keyof DiffBlock<Item>, items: Item[]) => {
    if (kind === "same" && block.removed.length + block.added.length > 0) {
      block = { same: [], removed: [], added: [] };
      blocks.push(block);
    }
    block[kind] = block[kind].concat(items);
  };
  if (changes) {
    for (const change of changes)
      append(change.added ? "added" : change.removed ? "removed" : "same", change.value);
  } else {
    append("removed", removed);
    append("added", added);
  }
  if (end > 0) append("same", before.slice(-end));
  return blocks;
}

/** What differs, side by side: in each block the first item that went and the first that came, and so on. */
export function changedPairs<Item>(before: readonly Item[], after: readonly Item[]): ChangedPair[] {
  const pairs: ChangedPair[] = [];
  let [old, fresh] = [0, 0];
  for (const { same, removed, added } of listDiff(before, after)) {
    old += same.length;
    fresh += same.length;
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      pairs.push({
        before: index < removed.length ? old + index : undefined,
        after: index < added.length ? fresh + index : undefined,
      });
    }
    old += removed.length;
    fresh += added.length;
  }
  return pairs;
}

/** The runs that lead from one text to the other; what went stands before what came. Blanks only part words. */
export function wordRuns(before: string, after: string): WordRun[] {
  const run = (kind: WordRun["kind"], words: string[]): WordRun[] =>
    words.length === 0 ? [] : [{ kind, words: words.join(" ") }];
  return listDiff(wordsOf(before), wordsOf(after)).flatMap(({ same, removed, added }) => [
    ...run("same", same),
    ...run("removed", removed),
    ...run("added", added),
  ]);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** How many items both lists begin with. */
function commonStart<Item>(one: readonly Item[], other: readonly Item[]): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}
