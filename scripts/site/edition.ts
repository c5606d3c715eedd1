/** What every page and every sheet says of itself: version, status, and where to check it. */
import type { Library } from "../content/schema.ts";
import { longDate } from "../core/text.ts";

/**
 * Final: published by a board. Example: no board has taken the words on. Draft: words that are newer than what was
 * published, or that a board has not published at all.
 */
export type Status = "Final" | "Draft" | "Example";

export interface Edition {
  /** Number such as `1.0`. */
  version: string;
  status: Status;
  /** Day of publication, `YYYY-MM-DD`. */
  date: string;
  /** Day by which the board looks at it again, `YYYY-MM-DD`. */
  reviewBy: string;
  /** The role that approved it; absent on a draft, which nobody has approved. */
  approvedBy?: string;
  /** In a board's edition of a consortium: the day on which its facts were checked, `YYYY-MM-DD`. */
  contactsAsAt?: string;
  /** One line for covers and page feet: `Version 1.0, Example edition, 23 November 2026`. */
  line: string;
  /** Where somebody with a printed copy can see whether it is current, with its scheme. */
  checkAddress: string;
  /** The same without its scheme, to be read and typed from paper. */
  checkAddressShort: string;
}

/** The newest version of the library as it is being built. */
export function editionOf(library: Library): Edition {
  const newest = library.versions[0];
  if (!newest) throw new Error("A library always holds a version; the content rules see to it.");
  const status = statusOf(library, newest.frozen);
  const isDraft = status === "Draft";
  // A draft bears no address that could be taken for that of a published version: it leads to the list of them.
  const path = isDraft ? "c" : `c/${newest.version}`;
  // All boards of a consortium share it, because they share the words.
  const { board } = library.local?.consortium ?? library;
  const checkAddress = new URL(path, withSlash(board.web_address)).href;
  return {
    version: newest.version,
    status,
    date: newest.date,
    reviewBy: newest.review_by,
    ...(isDraft ? {} : { approvedBy: newest.approved_by }),
    ...(library.local ? { contactsAsAt: library.local.factsAsAt } : {}),
    line: `Version ${newest.version}, ${status} edition, ${isDraft ? "not published" : longDate(newest.date)}`,
    checkAddress,
    checkAddressShort: checkAddress.replace(/^https:\/\//, ""),
  };
}

function statusOf({ board, versions }: Library, published: boolean): Status {
  const replacesPublished = !published && versions.some(({ frozen }) => frozen);
  if (board.example && !replacesPublished) return "Example";
  return published ? "Final" : "Draft";
}

/** The board's address always ends in a slash, so that addresses can be joined to it. */
export function withSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}

/** The folder under which the site is served, with both slashes: `/` or `/name/`. */
export function folderOf(webAddress: string): string {
  return new URL(withSlash(webAddress)).pathname;
}
