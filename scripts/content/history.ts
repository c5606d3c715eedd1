/** What is known of every published version: computed by release, shown by the site. Types only. */
import type { WordRun } from "../core/diff.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import type { Version } from "./schema.ts";

/** Kinds of things whose words are compared from version to version. */
export type ItemKind =
  | "question"
  | "responsibility"
  | "guide"
  | "briefing"
  | "vignette"
  | "pack"
  | "page"
  | "theme"
  | "source"
  | "term"
  | "board";

/** Meaning: earlier paper must be replaced. Wording: it may still be used. */
export type Significance = "meaning" | "wording";

/** One part of an item whose words differ. */
export interface ChangedPart {
  /** As readers see it: `Question`, `With children`. */
  name: string;
  significance: Significance;
  runs: WordRun[];
}

/** What happened to one item between two versions. */
export interface Change {
  noun: ItemKind;
  /** Permanent id; `board` for the board's own facts. */
  id: string;
  /** Its title in the later version, or in the earlier one when it was removed. */
  title: string;
  kind: "added" | "removed" | "moved" | "meaning" | "wording" | "contacts";
  /** Number in the order of its kind, from 1: in the earlier version and in the later one. */
  from?: number;
  to?: number;
  /** Empty when it was added, removed or only moved. */
  parts: ChangedPart[];
}

/** A version that was published. */
export interface PublishedVersion {
  note: Version;
  /** Current: the newest that is not withdrawn. */
  state: "current" | "replaced" | "withdrawn";
  /** Address of the website when it was published, with a slash at the end: names made from it never change. */
  address: string;
  /** SHA-256 of its list of files, which holds that of the version before it; empty until it is frozen. */
  manifest: string;
  packs: PrintedPack[];
  /** Against the version before it. In the first everything was added. */
  changes: Change[];
  /** From this version to the current one; empty for the current one, and when nothing is current. */
  changesSince: Change[];
}

/** Newest first. */
export type History = readonly PublishedVersion[];
