/** What search engines and catalogues may know of the checklist, in the words of schema.org. */
import { plainInline } from "../content/markdown.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import { LICENCE } from "./downloads/licence.ts";
import { editionOf, withSlash } from "./edition.ts";

/** JSON-LD that is safe inside a script element: nothing in it can close one. */
export function structuredDataOf(library: Library, printed: readonly PrintedPack[]): string {
  const { version, status, date } = editionOf(library);
  const base = withSlash(library.board.web_address);
  const home = library.pages.find(({ id }) => id === "home");
  const toPrint = packsToPrint(library);
  const packs = new Map(toPrint.map(({ id, title }) => [id, title]));
  // Single sheets are found on their own pages; a hundred files here would weigh more than the page itself.
  const sheets = new Set(toPrint.flatMap(({ id, sheet }) => (sheet ? [id] : [])));
  const work = {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": base,
    name: home?.title,
    description: home?.description,
    url: base,
    inLanguage: "en-GB",
    version,
    creativeWorkStatus: status,
    datePublished: library.versions.at(-1)?.date,
    dateModified: date,
    isAccessibleForFree: true,
    license: LICENCE,
    publisher: { "@type": "Organization", name: plainInline(library.board.name) },
    encoding: printed
      .filter(({ pack }) => !sheets.has(pack))
      .map(({ pack, edition, file, bytes, sha256 }) => ({
        "@type": "MediaObject",
        name: `${packs.get(pack) ?? pack} (${edition})`,
        contentUrl: base + file,
        encodingFormat: "application/pdf",
        ...(bytes > 0 ? { contentSize: `${bytes} B`, sha256 } : {}),
      })),
  };
  return JSON.stringify(work).replaceAll("<", "\\u003c");
}
