/** Hands a rendered site on to the printer, with what every pack says of itself. */
import { plainInline } from "../content/markdown.ts";
import type { Library } from "../content/schema.ts";
import { PETROL } from "../core/colours.ts";
import type { PrintSource } from "../packs/jobs.ts";
import { editionOf, withSlash } from "../site/edition.ts";
import type { SiteFiles } from "../site/files.ts";

/** The pages of `files`, at the board's address, as its version is now. */
export function printSource(library: Library, files: SiteFiles): PrintSource {
  const { version, status, date } = editionOf(library);
  const { web_address, name, accent: colour = PETROL, logo_text: logo } = library.board;
  const own = logo === undefined ? { colour } : { colour, logo: plainInline(logo) };
  return { files, base: withSlash(web_address), author: plainInline(name), version, status, date, ...own };
}
