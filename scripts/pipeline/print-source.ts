/** Hands a rendered site on to the printer, with what every pack and single sheet says of itself. */
import { plainInline } from "../content/markdown.ts";
import type { Library } from "../content/schema.ts";
import { PETROL } from "../core/colours.ts";
import type { PackOrigin, PrintSource } from "../packs/jobs.ts";
import { editionOf, withSlash } from "../site/edition.ts";
import type { SiteFiles } from "../site/files.ts";

/** The pages of `files`, at the board's address, as its version is now. */
export function printSource(library: Library, files: SiteFiles): PrintSource {
  return { ...packOrigin(library), files };
}

/** What packs and sheets of these words say of themselves. */
export function packOrigin(library: Library): PackOrigin {
  const { version, status, date } = editionOf(library);
  const { web_address, name, accent: colour = PETROL, logo_text: logo } = library.board;
  const own = logo === undefined ? { colour } : { colour, logo: plainInline(logo) };
  return { base: withSlash(web_address), author: plainInline(name), version, status, date, ...own };
}
