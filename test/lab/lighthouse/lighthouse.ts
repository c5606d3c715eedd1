/** `npm run lighthouse`: Lighthouse on five pages of the site that was built last, which must have 100 in all four. */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serveSite } from "../../../scripts/browser/serve.ts";
import { runCommand } from "../../../scripts/core/command.ts";
import { paths, project } from "../../../scripts/core/paths.ts";
import { readWords } from "../../../scripts/pipeline/words.ts";
import { editionOf, folderOf } from "../../../scripts/site/edition.ts";
import { isFull, lighthouseReport, type Measured, measuredFrom, measureFairly } from "./audit.ts";
import { runLighthouse } from "./fetched.ts";

const pages = ["/", "/checklist/", "/checklist/daily-life/", "/packs/", "/build-a-pack/"];
/** Lighthouse asks for it from within the page, and the pages' policy lets nothing be asked for: there is none. */
const ROBOTS_TXT = "robots-txt";
/** A draft and an example ask search engines on purpose to leave them out, which Lighthouse takes for a slip. */
const LISTED = "is-crawlable";

await runCommand(
  {
    usage: "npm run lighthouse",
    purpose:
      "Measures five pages of the site that was built last with Lighthouse, which is fetched from the npm registry.",
    options: {},
    example: "npm run lighthouse",
  },
  async () => {
    if (!existsSync(join(paths.site, "index.html"))) {
      console.error("There is no site to look at yet. Type: npm run build");
      return 1;
    }
    const { library } = await readWords(project, "published");
    const skip = editionOf(library).status === "Final" ? [ROBOTS_TXT] : [ROBOTS_TXT, LISTED];
    const measured: Measured[] = [];
    const site = await serveSite(paths.site, { under: folderOf(library.board.web_address) });
    try {
      // One at a time: they would slow each other down.
      for (const path of pages)
        measured.push(
          await measureFairly(async () =>
            measuredFrom(path, await runLighthouse(site.base + path.slice(1), skip)),
          ),
        );
    } finally {
      await site.close();
    }
    const report = `${lighthouseReport(measured)}\nBytes are as served here, without compression. Left out: ${skip.join(", ")}.\n`;
    await mkdir(paths.reports, { recursive: true });
    await writeFile(join(paths.reports, "lighthouse.md"), `# Lighthouse, mobile profile\n\n${report}`);
    console.log(report);
    if (isFull(measured)) return 0;
    console.error(
      "A page has less than 100. What counts is named above. If the computer was busy, try again when it is not.",
    );
    return 1;
  },
);
