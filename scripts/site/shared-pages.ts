/**
 * What is made once for a whole consortium, because it says nothing of one board: sources, terms, versions, the check of a
 * copy, other forms of the words, and the files that pages load. A board's own edition leads there.
 */
import type { Library } from "../content/schema.ts";
import { withSlash } from "./edition.ts";

/** Templates in `layouts/pages` that a board's edition leaves out. Hosts serve one page for a wrong address, at the top. */
export const sharedTemplates: readonly string[] = [
  "check-boards.njk",
  "check-copy.njk",
  "check-list.njk",
  "evidence.njk",
  "glossary.njk",
  "not-found.njk",
  "one-file.njk",
  "text-form.njk",
  "version-withdrawn.njk",
  "version.njk",
  "versions-data.njk",
  "versions-feed.njk",
  "versions.njk",
];

const shared =
  /^\/(assets|c|downloads|evidence|glossary|pictures|v|versions)\/|^\/(licences\.txt|versions\.json|versions\.xml)$/;

/** Whether what is at `address`, from the top of a site, is made once for all boards. */
export function isShared(address: string): boolean {
  return shared.test(address);
}

/** Where the consortium's website is, with a closing slash; where there is one board, its own. */
export function sharedBase({ board, local }: Library): string {
  return withSlash((local?.consortium.board ?? board).web_address);
}

/** The public address of what is at `address`, from the top of the site. */
export function publicAddress(library: Library, address: string): string {
  const base = isShared(address) ? sharedBase(library) : withSlash(library.board.web_address);
  return base + address.slice(1);
}

/** `address` as the consortium's website has it: in a board's edition its own pages are in the folder of the board. */
export function wholeAddress({ local }: Pick<Library, "local">, address: string): string {
  return local === undefined || isShared(address) ? address : `/${local.id}${address}`;
}
