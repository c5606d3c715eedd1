/** Everything read from `content/`, before any rule has looked at it. */

import type { Kind, KindWithoutId } from "../kinds.ts";
import type { Entry } from "./entry.ts";
import type { Item } from "./files.ts";

export interface Facts {
  /** All that stands under `content/`. */
  items: readonly Item[];
  /** What was read, by kind, each in reading order; an item is here even when its file was wrong. */
  entries: { readonly [K in Kind]: readonly Entry<K>[] };
  /** Kinds of which an id could not be read, so that nobody can say that an id is missing. */
  unsure: ReadonlySet<Kind>;
}

/** Every entry of every kind. */
export function allEntries(facts: Facts): Entry[] {
  return Object.values(facts.entries).flat() as Entry[];
}

/** Ids of a kind that could be read. */
export function idsOf(facts: Facts, kind: Exclude<Kind, KindWithoutId>): string[] {
  return facts.entries[kind].flatMap(({ fields }) => (fields.id === undefined ? [] : [fields.id]));
}
