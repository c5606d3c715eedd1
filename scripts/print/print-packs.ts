/** Prints and finishes packs: from the cache where nothing that matters has changed, else in one browser, several at once. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { findChromium } from "../browser/find.ts";
import { launchBrowser } from "../browser/launch.ts";
import { type Stray, serveFromMemory } from "../browser/memory.ts";
import { project } from "../core/paths.ts";
import { cacheKey, fromCache, type Kept, toCache } from "./cache.ts";
import type { Finding } from "./facts.ts";
import { finish } from "./finish.ts";
import type { PrintJob } from "./jobs.ts";
import { recutTables } from "./prepare/recut-tables.ts";
import { useLargePrint } from "./prepare/use-large-print.ts";
import { openWritingSpaces } from "./prepare/writing-spaces.ts";
import { printPage } from "./print.ts";

/** The rendered site that the packs are pages of, and what every pack says of itself. */
export interface PrintSource {
  /** Path from the top of the site, without a leading slash, to content. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Public address of the site, with a closing slash. */
  base: string;
  author: string;
  version: string;
  status: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

export interface PrintedPack {
  pack: string;
  edition: PrintJob["edition"];
  file: string;
  pages: number;
  bytes: number;
  sha256: string;
}

export interface Printed {
  packs: PrintedPack[];
  /** The PDFs by their path from the top of the site. */
  files: Map<string, Uint8Array>;
  /** What must be mended before the packs can be published, by the path of the PDF. */
  findings: { file: string; pack: string; finding: Finding }[];
}

type Result = Kept & { findings: Finding[] };

/** A page that takes longer than this is stuck. */
const TIME_LIMIT_MS = 60_000;

const fontFile = join(
  project,
  "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
);

/**
 * Prints every job. `done` is told of each as it is ready. A job whose browser dies is tried once more in a new one;
 * throws with one sentence when that fails too.
 */
export async function printPacks(
  jobs: readonly PrintJob[],
  source: PrintSource,
  { cache, done = () => {} }: { cache: string; done?: (job: PrintJob) => void },
): Promise<Printed> {
  const keyOf = await keyMaker(source);
  const results = new Map<string, Result>();
  const waiting: PrintJob[] = [];
  await Promise.all(
    jobs.map(async (job) => {
      const kept = await fromCache(cache, keyOf(job));
      if (!kept) return void waiting.push(job);
      results.set(job.file, { ...kept, findings: [] });
      done(job);
    }),
  );
  // The longest take the longest: starting with them keeps every page of the browser busy to the end.
  waiting.sort((a, b) => weight(source, b) - weight(source, a) || (a.file < b.file ? -1 : 1));
  if (waiting.length > 0) {
    await inBrowser(
      waiting,
      async (page, job, strays) => {
        const result = await printOne(page, job, source, strays);
        results.set(job.file, result);
        if (result.findings.length === 0) await toCache(cache, keyOf(job), result);
        done(job);
      },
      source,
    );
  }
  return gather(jobs, results);
}

/** Everything that decides the bytes of a pack goes into its key, this folder's own code and the browser among it. */
async function keyMaker(source: PrintSource): Promise<(job: PrintJob) => string> {
  const chromium = await findChromium();
  const code = fileURLToPath(new URL(".", import.meta.url));
  const sources = globSync("**/*.ts", { cwd: code }).sort();
  const finishing = createHash("sha256");
  for (const file of sources) finishing.update(file).update(readFileSync(join(code, file)));
  const shared = [chromium.version, finishing.digest("hex"), readFileSync(fontFile), source.base];
  const facts = [source.author, source.version, source.status, source.date];
  return (job) => {
    const page = source.files.get(job.page) ?? "";
    // Styles and fonts carry a hash of their bytes in their names, which the page holds; the pack's own sheet does not.
    const sheet = source.files.get(job.page.replace("index.html", "sheet.css")) ?? "";
    return cacheKey([...shared, ...facts, JSON.stringify(job), page, sheet]);
  };
}

function weight(source: PrintSource, job: PrintJob): number {
  return source.files.get(job.page)?.length ?? 0;
}

async function inBrowser(
  jobs: readonly PrintJob[],
  work: (page: Page, job: PrintJob, strays: Stray[]) => Promise<void>,
  source: PrintSource,
): Promise<void> {
  const queue = [...jobs];
  const again: PrintJob[] = [];
  const browser = await launchBrowser();
  try {
    await Promise.all(
      Array.from({ length: Math.min(availableParallelism(), jobs.length) }, async () => {
        for (let job = queue.shift(); job; job = queue.shift()) {
          await withPage(browser, source, job, work).catch((reason: unknown) => {
            if (browser.connected && !isLoss(reason)) throw reason;
            if (job) again.push(job);
          });
        }
      }),
    );
  } finally {
    await browser.close();
  }
  if (again.length === 0) return;
  const second = await launchBrowser();
  try {
    for (const job of again) await withPage(second, source, job, work);
  } catch (reason) {
    throw new Error(
      "The browser stopped twice while printing. Close other programs to free memory, then try again.",
      {
        cause: reason,
      },
    );
  } finally {
    await second.close();
  }
}

/** True when a page or its browser went away, rather than something being wrong with the pack. */
function isLoss(reason: unknown): boolean {
  return /Target closed|Session closed|Page crashed|Connection closed|Protocol error/.test(String(reason));
}

async function withPage(
  browser: Browser,
  source: PrintSource,
  job: PrintJob,
  work: (page: Page, job: PrintJob, strays: Stray[]) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(TIME_LIMIT_MS);
    const strays = await serveFromMemory(page, source.base, source.files);
    await work(page, job, strays);
  } finally {
    if (browser.connected) await page.close();
  }
}

async function printOne(
  page: Page,
  job: PrintJob,
  source: PrintSource,
  strays: readonly Stray[],
): Promise<Result> {
  const scriptFaults: Finding[] = [];
  page.on("pageerror", (fault) =>
    scriptFaults.push({ rule: "script", message: `A script of the page failed: ${fault}` }),
  );
  const address = new URL(job.page.replace("index.html", ""), source.base).href;
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(`document.documentElement.dataset.edition = ${JSON.stringify(job.edition)}`);
  if (job.edition === "fillable") await page.evaluate(`(${openWritingSpaces})()`);
  if (job.edition === "large-print") await page.evaluate(`(${useLargePrint})().then(${recutTables})`);
  const { raw, prepared } = await printPage(page, { fillable: job.edition === "fillable", base: address });
  const finished = await finish(raw, {
    title: job.title,
    language: "en-GB",
    author: source.author,
    subject: job.subject,
    date: source.date,
    version: source.version,
    status: source.status,
    edition: job.edition,
    notes: prepared.notes,
    words: prepared.words,
    fontFile: new Uint8Array(await readFile(fontFile)),
    fontFamily: "AtkinsonHyperlegibleNext",
  });
  const missing = strays.map(({ address }) => ({
    rule: "missing-file",
    message: `The page asks for ${address}, which is not part of the site.`,
  }));
  const findings = [...prepared.findings, ...scriptFaults, ...missing, ...finished.findings];
  if (job.sides !== undefined && finished.pages !== job.sides) {
    findings.push({
      rule: "sides",
      message: `It must fit on ${job.sides} sides, and it takes ${finished.pages}. Shorten a question, or change sides in the pack's file.`,
    });
  }
  return { pdf: finished.pdf, pages: finished.pages, findings };
}

function gather(jobs: readonly PrintJob[], results: ReadonlyMap<string, Result>): Printed {
  const printed: Printed = { packs: [], files: new Map(), findings: [] };
  for (const { pack, edition, file } of jobs) {
    const result = results.get(file);
    if (!result) throw new Error(`${file} was not printed.`);
    const { pdf, pages, findings } = result;
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    printed.packs.push({ pack, edition, file, pages, bytes: pdf.length, sha256 });
    printed.files.set(file, pdf);
    for (const finding of findings) printed.findings.push({ file, pack, finding });
  }
  return printed;
}
