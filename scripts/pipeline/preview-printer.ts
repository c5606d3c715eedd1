/** The process that prints for the preview: its browser stays open between files, and what was printed of other words is known. */

import type { Library } from "../content/schema.ts";
import { type Edition, editions } from "../core/editions.ts";
import { failureOf } from "../core/failure.ts";
import { paths } from "../core/paths.ts";
import { printPacks } from "../packs/print-packs.ts";
import { Printer } from "../packs/printer.ts";
import { buildAssets } from "../site/assets.ts";
import { renderFirst } from "../site/render.ts";
import { sheetFile, singleSheets } from "../site/single-sheets.ts";
import { boardPlace } from "./preview-board.ts";
import type { PreviewWords, PrintAnswer } from "./preview-print.ts";
import { packJobs, printSource } from "./print-source.ts";
import { publishedPacks } from "./published-packs.ts";
import { sheetsOf } from "./single-sheets.ts";

const printer = new Printer();

async function print(words: PreviewWords, asked: string): Promise<PrintAnswer> {
  const { from, history } = words;
  const place = boardPlace(words.library, asked);
  const { library, path: file } = place ?? { library: words.library, path: asked };
  // The pages of a board are not among those of the build.
  const files = place
    ? await renderFirst({ library, history, assets: await buildAssets(), printed: [] })
    : words.files;
  if (file.startsWith("v/")) {
    const site = { project: from, library, files, cache: paths.cache };
    const pdf = (await publishedPacks(history, site)).files.get(file);
    return pdf ? { pdf, findings: [] } : { failure: "There is no such file." };
  }
  const sheet = sheetAt(library, file);
  const jobs = packJobs(library).filter((job) =>
    sheet ? job.pack === sheet.pack && job.edition === sheet.edition : job.file === file,
  );
  const packs = await printPacks(jobs, printSource(library, files), { cache: paths.cache, printer });
  const result = sheet ? await sheetsOf(library, packs, paths.cache) : packs;
  const findings = result.findings.map(
    ({ finding }) => `${file}${finding.page ? `, page ${finding.page}` : ""}: ${finding.message}`,
  );
  const pdf = result.files.get(file);
  if (sheet && !pdf) return { failure: "This sheet has nothing to fill in." };
  return pdf ? { pdf, findings } : { failure: "There is no such file." };
}

/** The pack and the edition that the single sheet at `file` is cut from; undefined when no sheet is there. */
function sheetAt(library: Library, file: string): { pack: string; edition: Edition } | undefined {
  const [found] = singleSheets(library).flatMap(({ id, pack }) =>
    editions.flatMap((edition) => (sheetFile(id, edition) === file ? [{ pack, edition }] : [])),
  );
  return found;
}

// The preview may have been stopped meanwhile; browsers end with this process.
process.on("disconnect", () => process.exit());
let words: PreviewWords | undefined;
process.on("message", async (message: { words: PreviewWords } | { file: string }) => {
  if ("words" in message) {
    words = message.words;
    return;
  }
  const answer: PrintAnswer = words
    ? await print(words, message.file).catch((reason: unknown) => ({ failure: failureOf(reason).text }))
    : { failure: "There are no words to print." };
  process.send?.(answer);
});
