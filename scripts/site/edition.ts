/** What every page and every sheet says of itself: version, status, and where to check it. */
import type { Library } from "../content/schema.ts";
import { longDate } from "../core/text.ts";

/** Final: published by a board. Draft: not yet published. Example: no board has taken the words on. */
export type Status = "Final" | "Draft" | "Example";

export interface Edition {
  /** Number such as `1.0`. */
  version: string;
  status: Status;
  /** Day of publication, `YYYY-MM-DD`. */
  date: string;
  /** Day by which the board looks at it again, `YYYY-MM-DD`. */
  reviewBy: string;
  /** One line for covers and page feet: `Version 1.0, Example edition, 23 November 2026`. */
  line: string;
  /** Where somebody with a sheet in hand can see whether it is current, with its scheme. */
  checkAddress: string;
  /** The same without its scheme, to be read and typed from paper. */
  checkAddressShort: string;
}

/** The newest version of the library as it is being built. */
export function editionOf(library: Library): Edition {
  const newest = library.versions[0];
  if (!newest) throw new Error("A library always holds a version; the content rules see to it.");
  const status: Status = library.board.example ? "Example" : newest.frozen ? "Final" : "Draft";
  const checkAddress = new URL(`c/${newest.version}`, withSlash(library.board.web_address)).href;
  return {
    version: newest.version,
    status,
    date: newest.date,
    reviewBy: newest.review_by,
    line: `Version ${newest.version}, ${status} edition, ${longDate(newest.date)}`,
    checkAddress,
    checkAddressShort: checkAddress.replace(/^https:\/\//, ""),
  };
}

/** The board's address always ends in a slash, so that addresses can be joined to it. */
export function withSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}

/** The folder under which the site is served, with both slashes: `/` or `/name/`. */
export function folderOf(webAddress: string): string {
  return new URL(withSlash(webAddress)).pathname;
}
