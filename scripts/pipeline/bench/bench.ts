/** How long each thing takes and how much memory it holds. The tables go to `output/reports/bench.txt`, the figures to `bench.json`. */
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { launchBrowser } from "../../browser/launch.ts";
import { serveFromMemory } from "../../browser/memory.ts";
import { readLibrary } from "../../content/library.ts";
import { ContentProblems } from "../../core/content-problems.ts";
import { paths, project } from "../../core/paths.ts";
import { withTemporaryFolder } from "../../core/temporary-folder.ts";
import { type DocumentFacts, finish, inspect, prepare, printPage } from "../../pdf-ua/index.ts";
import { buildAssets } from "../../site/assets.ts";
import { renderSite } from "../../site/render.ts";
import { type BuildOptions, type Built, build } from "../build.ts";
import { benchFacts, type Figure, figureTable, type Measure, measure as timed } from "./figures.ts";
import { packRows } from "./packs.ts";

const BASE = "https://bench.invalid/";
/** Words of the first question. */
const CHANGED = "A record";

/** Runs each thing `runs` times and returns the table, which is also written to the reports. */
export async function benchmark(runs: number): Promise<string[]> {
  const figures: Figure[] = [];
  const measure: Measure = async (what, work, before) => {
    figures.push(await timed(what, runs, work, before));
  };
  await withTemporaryFolder("checklist-bench-", async (folder) => {
    await cp(paths.content, join(folder, "content"), { recursive: true });
    await wholeBuilds(measure, folder);
    await packRows(measure, folder);
    await stages(measure);
    await packsBySize(measure, [2, 10, 50, 200]);
  });
  const [load = 0] = loadavg();
  const machine = `${cpus().length} processors, load ${load.toFixed(1)} at the end`;
  const lines = [
    `Milliseconds over ${runs} runs, on ${machine}. Ratios compare with a cold build; memory is the peak.`,
    "",
    ...figureTable(figures),
  ];
  await mkdir(paths.reports, { recursive: true });
  await writeFile(join(paths.reports, "bench.txt"), `${lines.join("\n")}\n`);
  await writeFile(join(paths.reports, "bench.json"), JSON.stringify({ runs, machine, figures }, null, 2));
  return lines;
}

/** Cold: no pack is cached. Warm: all are. One word: one question has changed since, and a process of its own builds it all. */
async function wholeBuilds(measure: Measure, folder: string): Promise<void> {
  const cache = join(folder, "cache");
  const options = { from: folder, to: join(folder, "site"), cache };
  await measure(
    "build, cold: every pack printed",
    () => build(options),
    () => rm(cache, { recursive: true, force: true }),
  );
  await measure("build, warm: nothing changed", () => build(options));
  const file = join(folder, "content/checklist/01-daily-life.md");
  const words = await readFile(file, "utf8");
  let turn = 0;
  await measure(
    "build, one word changed, whole command",
    () => buildApart(options),
    async () => {
      turn += 1;
      if (!words.includes(CHANGED))
        throw new Error(`"${CHANGED}" no longer stands in ${file}. Name other words here.`);
      await writeFile(file, words.replace(CHANGED, `${CHANGED} ${turn}`));
    },
  );
  await writeFile(file, words);
}

/** As when the command is typed: Node starts, reads, prints and ends. */
async function buildApart(options: BuildOptions): Promise<void> {
  const program = new URL("../build.ts", import.meta.url).href;
  const script = `import { build } from ${JSON.stringify(program)}; await build(${JSON.stringify(options)});`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
}

async function stages(measure: Measure): Promise<void> {
  await measure("read and check the words", () => readLibrary(project));
  const read = await readLibrary(project);
  if ("problems" in read) throw new ContentProblems(read.problems);
  await measure("bundle the styles", buildAssets);
  const assets = await buildAssets();
  await measure("render every page", () => renderSite({ library: read.library, assets, printed: [] }));
}

/** Print, finish and check one pack of about so many pages, in a browser that is already open. */
async function packsBySize(measure: Measure, sizes: readonly number[]): Promise<void> {
  const { files } = await siteOf();
  const style = [...files.keys()].find((file) => /^assets\/print-.*\.css$/.test(file)) ?? "";
  const browser = await launchBrowser();
  try {
    for (const size of sizes) {
      const page = await browser.newPage();
      await serveFromMemory(
        page,
        BASE,
        new Map([
          ...files,
          ["index.html", packOf(size, `<link rel="stylesheet" href="${style}" media="print">`)],
        ]),
      );
      let raw: { pdf: Uint8Array; facts: DocumentFacts } | undefined;
      await measure(`${size} pages: print`, async () => {
        await page.goto(BASE);
        const prepared = await prepare(page, { base: BASE });
        const printed = await printPage(page, prepared);
        raw = { pdf: printed.pdf, facts: { ...benchFacts, elements: prepared.elements } };
      });
      if (!raw) continue;
      const { pdf: bytes, facts } = raw;
      await measure(`${size} pages: finish`, () => finish(bytes, facts));
      const { pdf } = await finish(bytes, facts);
      await measure(`${size} pages: check`, () => inspect(pdf));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** The pages of the words in `content/`. */
export async function siteOf(): Promise<Pick<Built, "files">> {
  const read = await readLibrary(project);
  if ("problems" in read) throw new ContentProblems(read.problems);
  return { files: await renderSite({ library: read.library, assets: await buildAssets(), printed: [] }) };
}

/** A page of headings, paragraphs, lists and tables that prints on `size` sides. */
export function packOf(size: number, styles: string): string {
  const side = `<section style="break-before:page"><h2>A part of the pack</h2><p>${"Words of a sentence that goes on. ".repeat(12)}</p>
<ul>${"<li>An item of a list, with a few words to it.</li>".repeat(6)}</ul>
<div class="table"><table><thead><tr><th scope="col">Step</th><th scope="col">Words</th></tr></thead><tbody>${"<tr><th scope='row'>One</th><td>Some words</td></tr>".repeat(6)}</tbody></table></div></section>`;
  return `<!doctype html><html lang="en-GB"><head><title>Bench</title>${styles}</head><body><main><h1>Bench</h1>${side.repeat(size - 1)}</main></body></html>`;
}
