/** Hands a rendered site on to the printer, with what every pack and single sheet says of itself. */
import { plainInline } from "../content/markdown.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import { PETROL } from "../core/colours.ts";
import { type PackOrigin, type PrintJob, type PrintSource, printJobs } from "../packs/jobs.ts";
import { editionOf, withSlash } from "../site/edition.ts";
import type { SiteFiles } from "../site/files.ts";
import { sharedBase, wholeAddress } from "../site/shared-pages.ts";

/**
 * The pages of `files`, at their public address, as their version is now. The edition of a board is printed within the
 * site of its consortium, whose styles and fonts it loads; `files` has its pages by their path within its folder.
 */
export function printSource(library: Library, files: SiteFiles): PrintSource {
  const placed = library.local
    ? new Map(Array.from(files, ([path, body]) => [placeOf(library, path), body]))
    : files;
  const folder = library.local ? { folder: placeOf(library, "") } : {};
  return { ...packOrigin(library), base: sharedBase(library), ...folder, files: placed };
}

/** Every job for the packs of these words, each with the place of its page in `printSource`. */
export function packJobs(library: Library): PrintJob[] {
  return printJobs(packsToPrint(library)).map((job) => ({ ...job, page: placeOf(library, job.page) }));
}

function placeOf(library: Library, path: string): string {
  return wholeAddress(library, `/${path}`).slice(1);
}

/** What packs and sheets of these words say of themselves. */
export function packOrigin(library: Library): PackOrigin {
  const { version, status, date } = editionOf(library);
  const { web_address, name, accent: colour = PETROL, logo_text: logo } = library.board;
  const own = logo === undefined ? { colour } : { colour, logo: plainInline(logo) };
  return { base: withSlash(web_address), author: plainInline(name), version, status, date, ...own };
}
