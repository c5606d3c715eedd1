/** Everything parsed from `content/`, before any rule is applied. */
import type { Kind, KindWithoutId } from "../kinds.ts";
import type { PictureFile } from "../pictures/picture.ts";
import type { Entry } from "./entry.ts";
import type { Item } from "./files.ts";

export interface ParsedContent {
  /** All files and folders under `content/`. */
  items: readonly Item[];
  /** Entries by kind, each in reading order; an entry is here even when its file could not be parsed. */
  entries: { readonly [K in Kind]: readonly Entry<K>[] };
  /** Files of pictures, in the order of their names. */
  pictures: readonly PictureFile[];
  /** Kinds of which an id could not be read, so that no rule can tell whether an id is missing. */
  incompleteKinds: ReadonlySet<Kind>;
  /** The day on which it is read, `YYYY-MM-DD`, in the time of England. Nothing but dates to come is held against it. */
  today: string;
}

/** Every entry of every kind. */
export function allEntries(content: ParsedContent): Entry[] {
  return Object.values(content.entries).flat() as Entry[];
}

/** Ids of a kind, of those that could be read. */
export function idsOf(content: ParsedContent, kind: Exclude<Kind, KindWithoutId>): string[] {
  return content.entries[kind].flatMap(({ fields }) => (fields.id === undefined ? [] : [fields.id]));
}
