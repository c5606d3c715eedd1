/** `npm run reading`: how the words read, worst first, in `output/reports/reading.md`. A report, never a gate. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readableBlocks } from "../../scripts/audit/reading/blocks.ts";
import { readingReport, readPage } from "../../scripts/audit/reading/report.ts";
import { readLibrary } from "../../scripts/content/library.ts";
import { paths, project } from "../../scripts/core/paths.ts";
import { problemReport } from "../../scripts/core/problem.ts";

const read = await readLibrary(project);
if ("problems" in read) {
  console.error(problemReport(read.problems));
  process.exitCode = 1;
} else {
  const pages = [...readableBlocks(read.library)].map(([file, blocks]) => readPage(file, blocks));
  const file = join(paths.reports, "reading.md");
  await mkdir(paths.reports, { recursive: true });
  await writeFile(file, readingReport(pages));
  console.log(`The report is in ${file}`);
}
