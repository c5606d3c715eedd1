/** The single sheets of a site: cut out of the packs that it shows, or the notice that takes their place. */
import type { Library } from "../content/schema.ts";
import { editionFacts, editions } from "../core/editions.ts";
import { cutSheets } from "../packs/cut-sheets.ts";
import type { Printed } from "../packs/print-packs.ts";
import { sheetFile, singleSheets } from "../site/single-sheets.ts";
import { packOrigin } from "./print-source.ts";

/** Every sheet that can be cut out of `printed`, whose words are those of `library`. */
export async function sheetsOf(library: Library, printed: Printed, cache: string): Promise<Printed> {
  const sheets = singleSheets(library);
  if (printed.packs.length > 0)
    return cutSheets(sheets, printed, packOrigin(library), { cache: `${cache}/sheets`, fileOf: sheetFile });
  // Every version is withdrawn: the address of a sheet says why, as that of its pack does.
  const notices = sheets.flatMap(({ id, pack }) =>
    editions.flatMap((edition): [string, Uint8Array][] => {
      const notice = printed.files.get(`packs/${pack}${editionFacts[edition].fileSuffix}.pdf`);
      return notice ? [[sheetFile(id, edition), notice]] : [];
    }),
  );
  return { packs: [], files: new Map(notices), findings: [] };
}
