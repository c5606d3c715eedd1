/** The versions for programs: an Atom feed (RFC 4287) and a list as JSON. Both depend on what was published alone. */

import type { History, PublishedVersion } from "../../content/history.ts";
import { plainInline } from "../../content/markdown.ts";
import type { Board } from "../../content/schema.ts";
import { fixedAddress } from "../../core/fixed-address.ts";
import { withSlash } from "../edition.ts";
import { escapeHtml } from "../markdown.ts";

/** What the feed says of the site as a whole. */
export interface FeedFacts {
  board: Pick<Board, "name" | "web_address">;
  siteName: string;
  /** Day of the newest version, published or not: what the feed is dated by while it has no entry. */
  date: string;
}

/**
 * Text of the feed. The id of an entry is the address that its version was published at; that of the feed comes from
 * the first version. Neither changes when the site moves (RFC 4287, 4.2.6).
 */
export function atomFeed(history: History, { board, siteName, date }: FeedFacts): string {
  const site = withSlash(board.web_address);
  const updated = history.map(updatedOn).sort().at(-1) ?? date;
  const entries = history.map(
    (version) => `<entry>
<id>${escapeHtml(`${version.address}versions/${version.note.version}/`)}</id>
<title>${escapeHtml(titleOf(version))}</title>
<published>${moment(version.note.date)}</published>
<updated>${moment(updatedOn(version))}</updated>
<link rel="alternate" type="text/html" href="${escapeHtml(`${site}versions/${version.note.version}/`)}"/>
<summary>${escapeHtml(summaryOf(version))}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${escapeHtml(`${history.at(-1)?.address ?? site}versions.xml`)}</id>
<title>${escapeHtml(`${siteName}: versions`)}</title>
<updated>${moment(updated)}</updated>
<author><name>${escapeHtml(plainInline(board.name))}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeHtml(`${site}versions.xml`)}"/>
<link rel="alternate" type="text/html" href="${escapeHtml(`${site}versions/`)}"/>
${entries.map((entry) => `${entry}\n`).join("")}</feed>
`;
}

/**
 * Text of `versions.json`. `format` goes up when a field changes its meaning or goes away. The checksums are those of
 * the files as they were published: at the addresses of a withdrawn version there is a notice instead.
 */
export function versionsJson(history: History, board: Pick<Board, "web_address">): string {
  const site = withSlash(board.web_address);
  const current = history.find(({ state }) => state === "current")?.note.version ?? null;
  const versions = history.map(({ note, state, packs, manifest }) => ({
    version: note.version,
    date: note.date,
    state,
    ...(state === "replaced" ? { replaced_by: current } : {}),
    kind: note.kind,
    summary: note.summary,
    review_by: note.review_by,
    ...(note.status === "withdrawn"
      ? { withdrawn_on: note.withdrawn_on, reason: note.reason, use_instead: note.use_instead }
      : {}),
    page: `${site}versions/${note.version}/`,
    check: `${site}c/${note.version}/`,
    manifest,
    files: packs.map(({ pack, edition, file, pages, bytes, sha256 }) => ({
      address: `${site}${fixedAddress(note.version, file)}`,
      pack,
      edition,
      pages,
      bytes,
      sha256,
    })),
  }));
  return `${JSON.stringify({ format: 1, current, versions }, null, 2)}\n`;
}

function titleOf({ note, state }: PublishedVersion): string {
  return `Version ${note.version}${state === "withdrawn" ? " (withdrawn)" : ""}`;
}

function summaryOf({ note }: PublishedVersion): string {
  if (note.status !== "withdrawn") return note.summary;
  return `Withdrawn: stop using it. ${note.reason ?? ""} Use instead: ${note.use_instead ?? ""}`;
}

function updatedOn({ note }: PublishedVersion): string {
  return note.withdrawn_on ?? note.date;
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
