/** `npm run twins`: every pack and edition of the project's words and of the full fixture, from parts and printed whole. */
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { packsToPrint } from "../../../scripts/content/packs-to-print.ts";
import type { Library } from "../../../scripts/content/schema.ts";
import { runCommand } from "../../../scripts/core/command.ts";
import { paths, project } from "../../../scripts/core/paths.ts";
import { printJobs } from "../../../scripts/packs/jobs.ts";
import { printPacks } from "../../../scripts/packs/print-packs.ts";
import { printSource } from "../../../scripts/pipeline/print-source.ts";
import { readWords } from "../../../scripts/pipeline/words.ts";
import { buildAssets } from "../../../scripts/site/assets.ts";
import type { SiteFiles } from "../../../scripts/site/files.ts";
import { renderFirst } from "../../../scripts/site/render.ts";
import { fullSite } from "../../support/full-site.ts";
import { compareTwins } from "./compare-twins.ts";
import { printWhole } from "./print-whole.ts";

async function twinsOf(library: Library, files: SiteFiles): Promise<number> {
  const source = printSource(library, files);
  const jobs = printJobs(packsToPrint(library));
  const printed = await printPacks(jobs, source, { cache: paths.cache });
  return await withBrowser(async (browser) => {
    let different = 0;
    for (const job of jobs) {
      const assembled = printed.files.get(job.file) ?? new Uint8Array();
      const found = await compareTwins(browser, await printWhole(browser, job, source), assembled);
      if (found.length > 0) different += 1;
      console.log(`${job.file}: ${found.length === 0 ? "the same" : `\n  ${found.join("\n  ")}`}`);
    }
    return different;
  });
}

await runCommand(
  {
    usage: "npm run twins",
    purpose:
      "Holds every pack, which is assembled from parts, to the same pack printed whole, and says what differs. Takes some minutes.",
    options: {},
    example: "npm run twins",
  },
  async () => {
    const words = await readWords(project, "draft");
    const files = await renderFirst({ ...words, assets: await buildAssets(), printed: [] });
    console.log("The project's words");
    const own = await twinsOf(words.library, files);
    console.log("The full fixture");
    const full = await fullSite();
    return own + (await twinsOf(full.library, full.files)) === 0 ? 0 : 1;
  },
);
