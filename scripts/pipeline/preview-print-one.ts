/** The process that prints one file for the preview, of the words as they are now, and hands it to the preview. */

import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import { type Edition, editions } from "../core/editions.ts";
import { failureOf } from "../core/failure.ts";
import { paths } from "../core/paths.ts";
import { printJobs } from "../packs/jobs.ts";
import { printPacks } from "../packs/print-packs.ts";
import { buildAssets } from "../site/assets.ts";
import { renderSite } from "../site/render.ts";
import { sheetFile, singleSheets } from "../site/single-sheets.ts";
import type { PrintAnswer } from "./preview-print.ts";
import { printSource } from "./print-source.ts";
import { publishedPacks } from "./published-packs.ts";
import { sheetsOf } from "./single-sheets.ts";
import { readWords } from "./words.ts";

async function printOne(from: string, file: string): Promise<PrintAnswer> {
  const { library, history } = await readWords(from, "draft");
  const files = await renderSite({ library, history, assets: await buildAssets(), printed: [] });
  if (file.startsWith("v/")) {
    const site = { project: from, library, files, cache: paths.cache };
    const pdf = (await publishedPacks(history, site)).files.get(file);
    return pdf ? { pdf, findings: [] } : { failure: "There is no such file." };
  }
  const sheet = sheetAt(library, file);
  const jobs = printJobs(packsToPrint(library)).filter((job) =>
    sheet ? job.pack === sheet.pack && job.edition === sheet.edition : job.file === file,
  );
  const packs = await printPacks(jobs, printSource(library, files), { cache: paths.cache });
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
const [from = "", file = ""] = process.argv.slice(2);
const answer = await printOne(from, file).catch((reason: unknown) => ({ failure: failureOf(reason).text }));
process.send?.(answer, undefined, undefined, () => process.exit());
