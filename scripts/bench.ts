/** `npm run bench`: how long each thing takes, as a table; the figures go to `output/reports/bench.json`. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "./browser/launch.ts";
import { serveFromMemory } from "./browser/memory.ts";
import { type Built, build } from "./build.ts";
import { readLibrary } from "./content/library.ts";
import { paths, project } from "./core/paths.ts";
import { finish } from "./print/finish.ts";
import { inspect } from "./print/inspect.ts";
import { printPage } from "./print/print.ts";
import { buildAssets } from "./site/assets.ts";
import { renderSite } from "./site/render.ts";

interface Figure {
  what: string;
  /** Milliseconds, the middle of all runs. */
  middle: number;
  fastest: number;
  slowest: number;
}

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const BASE = "https://bench.invalid/";
const figures: Figure[] = [];

const folder = await mkdtemp(join(tmpdir(), "checklist-bench-"));
try {
  await cp(paths.content, join(folder, "content"), { recursive: true });
  await wholeBuilds();
  await stages();
  await packsBySize([2, 10, 50, 200]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
await report();

/** Cold: no pack is cached. Warm: all are. One word: one question has changed since. */
async function wholeBuilds(): Promise<void> {
  const cache = join(folder, "cache");
  // What is published already is never printed again.
  const options = { from: folder, to: join(folder, "site"), cache, words: "draft" } as const;
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
    "build, one word of one question changed",
    () => build(options),
    async () => {
      turn += 1;
      await writeFile(file, words.replace("A record can", `A record ${turn} can`));
    },
  );
  await writeFile(file, words);
}

async function stages(): Promise<void> {
  await measure("read and check the words", () => readLibrary(project));
  const read = await readLibrary(project);
  if ("problems" in read) throw new Error("Mend the words first: npm run build lists what is wrong.");
  await measure("bundle the styles", buildAssets);
  const assets = await buildAssets();
  await measure("render every page", () => renderSite({ library: read.library, assets, printed: [] }));
}

/** Print, finish and check one pack of about so many pages, in a browser that is already open. */
async function packsBySize(sizes: readonly number[]): Promise<void> {
  const { files } = await siteOf();
  const style = [...files.keys()].find((file) => /^assets\/print-.*\.css$/.test(file)) ?? "";
  const browser = await launchBrowser();
  try {
    for (const size of sizes) {
      const page = await browser.newPage();
      await serveFromMemory(page, BASE, new Map([...files, ["index.html", packOf(size, style)]]));
      let raw: Awaited<ReturnType<typeof printPage>> | undefined;
      await measure(`${size} pages: print`, async () => {
        await page.goto(BASE);
        raw = await printPage(page, { fillable: false, base: BASE });
      });
      if (!raw) continue;
      const { raw: bytes, prepared } = raw;
      const facts = {
        title: "Bench",
        language: "en-GB",
        author: "Bench",
        date: "2026-01-01",
        version: "1.0",
        status: "Draft",
        edition: "standard" as const,
        notes: prepared.notes,
      };
      await measure(`${size} pages: finish`, () => finish(bytes, facts));
      const { pdf } = await finish(bytes, facts);
      await measure(`${size} pages: check`, () => inspect(pdf));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function siteOf(): Promise<Pick<Built, "files">> {
  const read = await readLibrary(project);
  if ("problems" in read) throw new Error("Mend the words first: npm run build lists what is wrong.");
  return { files: await renderSite({ library: read.library, assets: await buildAssets(), printed: [] }) };
}

/** A page of headings, paragraphs, lists and tables that prints on `size` sides. */
function packOf(size: number, style: string): string {
  const side = `<section style="break-before:page"><h2>A part of the pack</h2><p>${"Words of a sentence that goes on. ".repeat(12)}</p>
<ul>${"<li>An item of a list, with a few words to it.</li>".repeat(6)}</ul>
<div class="table"><table><thead><tr><th scope="col">Step</th><th scope="col">Words</th></tr></thead><tbody>${"<tr><th scope='row'>One</th><td>Some words</td></tr>".repeat(6)}</tbody></table></div></section>`;
  return `<!doctype html><html lang="en-GB"><head><title>Bench</title><link rel="stylesheet" href="${style}" media="print"></head><body><main><h1>Bench</h1>${side.repeat(size - 1)}</main></body></html>`;
}

/** Runs `work` several times after one run that does not count; `before` is not timed. */
async function measure(
  what: string,
  work: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await before();
    const started = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  figures.push({
    what,
    middle: times[Math.floor(times.length / 2)] ?? 0,
    fastest: times[0] ?? 0,
    slowest: times.at(-1) ?? 0,
  });
}

async function report(): Promise<void> {
  const cold = figures[0]?.middle ?? 1;
  console.log(`Milliseconds over ${RUNS} runs. The last column compares with a cold build.\n`);
  console.log(
    `${"".padEnd(42)}${["middle", "fastest", "slowest", "ratio"].map((head) => head.padStart(9)).join("")}`,
  );
  for (const { what, middle, fastest, slowest } of figures) {
    const numbers = [middle, fastest, slowest].map((time) => time.toFixed(0).padStart(9));
    console.log(`${what.padEnd(42)}${numbers.join("")}${(middle / cold).toFixed(3).padStart(9)}`);
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`\nMost memory that this process held: ${memory} MB, the browser not counted.`);
  await mkdir(paths.reports, { recursive: true });
  await writeFile(
    join(paths.reports, "bench.json"),
    JSON.stringify({ runs: RUNS, figures, memory }, null, 2),
  );
}
