/** Changes as pages tell them: grouped by item, in plain words, and short where there is little room. */
import type { Change, ChangedPart, ItemKind } from "../../content/history.ts";
import type { WordRun } from "../../core/diff.ts";

/** All that happened to one item. */
export interface ChangedItem {
  /** Anchor on a page: `question-not-seen`. */
  anchor: string;
  noun: ItemKind;
  id: string;
  /** `Question: Not seen`. */
  name: string;
  /** `Moved from place 3 to place 5`, `Meaning changed`. */
  labels: string[];
  parts: ChangedPart[];
}

const nouns: Record<ItemKind, string> = {
  question: "Question",
  responsibility: "Responsibility",
  guide: "Guide",
  briefing: "Briefing",
  vignette: "Vignette",
  pack: "Pack",
  page: "Page",
  theme: "Theme",
  source: "Source",
  term: "Term in the glossary",
  board: "Publisher",
};

/** Changes item by item, in the order given. */
export function byItem(changes: readonly Change[]): ChangedItem[] {
  const items = new Map<string, ChangedItem>();
  for (const change of changes) {
    const anchor = `${change.noun}-${change.id}`;
    const item = items.get(anchor) ?? {
      anchor,
      noun: change.noun,
      id: change.id,
      name: `${nouns[change.noun]}: ${change.title}`,
      labels: [],
      parts: [],
    };
    item.labels.push(label(change));
    item.parts.push(...change.parts);
    items.set(anchor, item);
  }
  return [...items.values()];
}

/** What happened, to stand alone or after a colon. */
export function label({ kind, from, to }: Change): string {
  switch (kind) {
    case "added":
      return "Added";
    case "removed":
      return "Removed";
    case "moved":
      return `Moved from place ${from} to place ${to}`;
    case "meaning":
      return "Meaning changed";
    case "wording":
      return "Wording changed";
    case "contacts":
      return "Contacts changed";
  }
}

/** Words kept on either side of a change, so that a reader sees where it stands. */
const CONTEXT = 8;

/** The runs with long stretches that stayed cut down to the words beside a change, "…" in place of the rest. */
export function shortened(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, index) => {
    const words = run.words.split(" ");
    const isFirst = index === 0;
    const isLast = index === runs.length - 1;
    const room = CONTEXT * (isFirst || isLast ? 1 : 2);
    if (run.kind !== "same" || words.length <= room + 1) return run;
    const start = isFirst ? [] : words.slice(0, CONTEXT);
    const end = isLast ? [] : words.slice(-CONTEXT);
    return { kind: run.kind, words: [...start, "…", ...end].join(" ") };
  });
}

/** About what one run takes as HTML beside its words: its tags and its label. */
const BYTES_A_RUN = 40;
const BYTES_A_PART = 60;
const BYTES_AN_ITEM = 120;

/**
 * As many items as fit into about `most` bytes of HTML: first all that fit with their words, then those that fit by
 * name alone. `left` counts the rest.
 */
export function withinBytes(
  items: readonly ChangedItem[],
  most: number,
): { items: ChangedItem[]; left: number } {
  const bare = (item: ChangedItem) => BYTES_AN_ITEM + bytesOf(item.name) + bytesOf(item.labels.join(", "));
  let room = most;
  const shown: ChangedItem[] = [];
  for (const item of items) {
    const parts = item.parts.map((part) => ({ ...part, runs: shortened(part.runs) }));
    const words = parts.reduce(
      (sum, { name, runs }) =>
        runs.reduce(
          (bytes, run) => bytes + BYTES_A_RUN + bytesOf(run.words),
          sum + BYTES_A_PART + bytesOf(name),
        ),
      0,
    );
    if (bare(item) > room) break;
    // Half the room is kept for names, so that one long change does not hide that there are others.
    const fits = room - bare(item) - words > most / 2;
    shown.push({ ...item, parts: fits ? parts : [] });
    room -= bare(item) + (fits ? words : 0);
  }
  return { items: shown, left: items.length - shown.length };
}

/** Bytes as HTML: `&`, `<` and quotation marks take five or six. */
function bytesOf(words: string): number {
  return Buffer.byteLength(words.replace(/[&<>"']/g, "&#000;"));
}
