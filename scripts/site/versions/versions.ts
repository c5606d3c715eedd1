/** What pages say of versions: the list, a page for each, the page for a printed copy, and each item's history. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { History, PublishedVersion } from "../../content/history.ts";
import { packsToPrint } from "../../content/packs-to-print.ts";
import type { Library, Version } from "../../content/schema.ts";
import { newestFirst } from "../../content/version-order.ts";
import { fixedAddress } from "../../core/fixed-address.ts";
import type { PrintedPack } from "../../core/printed-pack.ts";
import type { RenderInput } from "../render-input.ts";
import { gitHubRepository, suggestAddress } from "../suggest.ts";
import { byItem, type ChangedItem, withinBytes } from "./change-words.ts";
import { atomFeed, versionsJson } from "./feed.ts";

/** Changes may take this many bytes of a page for a printed copy, which may have 10 KB in all. */
const BYTES_FOR_CHANGES = 6000;
/** Later notes listed on such a page. */
const NOTES_LISTED = 5;

/** A version as its own page shows it. */
export interface VersionPage {
  note: Version;
  state: PublishedVersion["state"] | "draft";
  /** The one to use now, unless this is it or none is. */
  current: Version | undefined;
  /** True when nothing that earlier paper says has become wrong since. */
  usable: boolean;
  /** True when there is no version before it. */
  first: boolean;
  items: ChangedItem[];
  packs: (PrintedPack & { address: string; title: string })[];
}

/** The page for whoever holds a copy of a version. */
export interface CheckPage extends Omit<VersionPage, "items" | "packs"> {
  /** What changed since that copy, in the room there is. */
  since: { items: ChangedItem[]; left: number };
  later: Version[];
  /** Published version that its note names in `use_instead`. */
  instead: Version | undefined;
}

/** One line of the history of an item. */
export interface ItemEvent {
  version: string;
  date: string;
  labels: string[];
  /** Part of the version's page that shows the words. */
  address: string;
}

/** Adds what the pages and the feed of versions are made of as global data, and the filter for suggestions. */
export function versions(config: EleventyConfig, { library, history = [], today }: RenderInput): void {
  const { board } = library;
  const [newest] = library.versions;
  if (!newest) throw new Error("A library always holds a version; the content rules see to it.");
  config.addGlobalData("version_pages", versionPages(library, history));
  config.addGlobalData(
    "withdrawn_pages",
    versionPages(library, history).filter(({ state }) => state === "withdrawn"),
  );
  config.addGlobalData("check_pages", checkPages(library, history));
  config.addGlobalData("item_history", itemHistory(history));
  config.addGlobalData("overdue", today !== undefined && today > newest.review_by);
  // What is newer than the words that are shown was withdrawn, or they would not be shown.
  const newer = history.filter(({ note }) => newestFirst(note.version, newest.version) < 0);
  config.addGlobalData(
    "withdrawn_since",
    newer.map(({ note }) => note),
  );
  config.addGlobalData("withdrawn", newest.status === "withdrawn" ? newest : false);
  const [head] = history;
  config.addGlobalData("newest_manifest", head && { version: head.note.version, sha256: head.manifest });
  config.addGlobalData("attested_by", gitHubRepository(board.source_address) ?? "");
  config.addGlobalData("versions_json", versionsJson(history, board));
  const facts = { board, siteName: "Practice checklist", date: newest.date };
  config.addGlobalData("atom_feed", atomFeed(history, facts));
  // What a page may set: the file its words come from, the page that stands for it, whether search should pass it over.
  config.addGlobalData("source_file", "content");
  config.addGlobalData("canonical", "");
  config.addGlobalData("unlisted", "");
  config.addFilter("suggest", (file: string) =>
    board.source_address === undefined ? "" : suggestAddress(board.source_address, file),
  );
}

/** Newest first. */
export function versionPages(library: Library, history: History): VersionPage[] {
  const titles = new Map(packsToPrint(library).map(({ id, title }) => [id, title]));
  return history.map((version, index) => ({
    ...standing(version, history),
    first: index === history.length - 1,
    items: index === history.length - 1 ? [] : byItem(version.changes),
    packs: version.packs.map((pack) => ({
      ...pack,
      address: `/${fixedAddress(version.note.version, pack.file)}`,
      title: titles.get(pack.pack) ?? pack.pack.replaceAll("-", " "),
    })),
  }));
}

/** Newest first; in front a version that is not published yet, so that its number does not lead to nothing. */
export function checkPages(library: Library, history: History): CheckPage[] {
  const published = history.map((version, index): CheckPage => {
    const items = byItem(version.changesSince);
    const usable = history.slice(0, index).filter(({ state }) => state !== "withdrawn");
    const later = usable.map(({ note }) => note);
    return {
      ...standing(version, history),
      first: index === history.length - 1,
      since: withinBytes(items, BYTES_FOR_CHANGES),
      later: later.slice(0, NOTES_LISTED),
      instead: history.find(({ note }) => note.version === version.note.use_instead)?.note,
    };
  });
  const [note] = library.versions;
  if (!note || note.frozen) return published;
  const current = history.find(({ state }) => state === "current")?.note;
  const nothing = { since: { items: [], left: 0 }, later: [], instead: undefined };
  return [
    { note, state: "draft", current, usable: false, first: history.length === 0, ...nothing },
    ...published,
  ];
}

/** Events by noun and id (`question-not-seen`), newest first. */
export function itemHistory(history: History): Record<string, ItemEvent[]> {
  const events: Record<string, ItemEvent[]> = {};
  history.forEach(({ note, state, changes }, index) => {
    const isFirst = index === history.length - 1;
    for (const { anchor, labels } of byItem(changes)) {
      const page = `/versions/${note.version}/`;
      events[anchor] ??= [];
      events[anchor].push({
        version: note.version,
        date: note.date,
        labels: [
          ...(isFirst ? ["First published"] : labels),
          ...(state === "withdrawn" ? ["later withdrawn"] : []),
        ],
        address: isFirst ? page : `${page}#${anchor}`,
      });
    }
  });
  return events;
}

function standing(version: PublishedVersion, history: History) {
  const { note, state } = version;
  const current = history.find((other) => other.state === "current")?.note;
  const major = (number: string) => number.split(".")[0];
  return {
    note,
    state,
    current: state === "current" ? undefined : current,
    usable: current !== undefined && major(current.version) === major(note.version),
  };
}
