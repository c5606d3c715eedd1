/** Prints and finishes packs: from the cache where nothing that matters has changed, else in one browser, several at once. */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Browser, Page } from "puppeteer";
import { launchBrowser } from "../browser/launch.ts";
import type { UnknownRequest } from "../browser/memory.ts";
import { shortage } from "../browser/shortage.ts";
import { editionFacts } from "../core/editions.ts";
import { EnvironmentError } from "../core/environment-error.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import { asPagination, type Finding, finish, type Pagination, prepare, printPage } from "../pdf-ua/index.ts";
import { withAdvice } from "./advice.ts";
import { NOTES_SIDE } from "./blank-pages.ts";
import { fromCache, type Kept, note, recall, toCache } from "./cache.ts";
import { chooseEdition } from "./editions/choose-edition.ts";
import { type FullSide, fitSides } from "./editions/fit-sides.ts";
import { packSidesScript } from "./editions/pack-sides.ts";
import { announcePenPlaces } from "./editions/pen-places.ts";
import { type TightPlace, tightPlaces } from "./editions/pen-room.ts";
import { recutTables } from "./editions/recut-tables.ts";
import { useStyleSheet } from "./editions/use-style-sheet.ts";
import { openWritingSpaces } from "./editions/writing-spaces.ts";
import { inBrowser, MAKE_ROOM, within, withPage } from "./in-browser.ts";
import { inspectPack } from "./inspect-pack.ts";
import type { PrintJob, PrintSource } from "./jobs.ts";
import { currentToolchain, packKey } from "./pack-key.ts";
import { pinnedFonts } from "./pinned-fonts.ts";

export interface Printed {
  packs: PrintedPack[];
  /** The PDFs by their path from the top of the site. */
  files: Map<string, Uint8Array>;
  /** What must be mended before the packs can be published, by the path of the PDF. */
  findings: { file: string; pack: string; finding: Finding }[];
}

type Result = Kept & { findings: Finding[] };

/** A pack that takes longer than this is stuck. */
const TIME_LIMIT_MS = 120_000;

export interface PrintOptions {
  /** Folder of finished packs from earlier builds. */
  cache: string;
  /** Is told of each job as it is ready. */
  done?: (job: PrintJob) => void;
  /** Starts the browser; checks put one in its place that dies. */
  launch?: () => Promise<Browser>;
  /** Longest time for one pack, in milliseconds. */
  limit?: number;
}

/**
 * Prints every job. A job whose browser dies is tried once more in a new one. Throws with one sentence when that
 * browser dies too, and when a pack takes longer than `limit`.
 */
export async function printPacks(
  jobs: readonly PrintJob[],
  source: PrintSource,
  { cache, done = () => {}, launch = launchBrowser, limit = TIME_LIMIT_MS }: PrintOptions,
): Promise<Printed> {
  const toolchain = await currentToolchain();
  const results = new Map<string, Result>();
  await Promise.all(
    jobs.map(async (job) => {
      const kept = await fromCache(cache, packKey(toolchain, source, job));
      if (!kept) return;
      results.set(job.file, { ...kept, findings: [] });
      done(job);
    }),
  );
  // The longest take the longest: starting with them keeps every page of the browser busy to the end.
  const waiting = jobs
    .filter(({ file }) => !results.has(file))
    .sort((a, b) => weight(source, b) - weight(source, a));
  const print = async (browser: Browser, job: PrintJob) => {
    const pagination = `pagination/${job.pack}-${job.edition}`;
    const expected = asPagination(await recall(cache, pagination));
    const result = await withPage(browser, source, (page, unknownRequests) =>
      within(limit, job, printOne(page, job, source, toolchain.fonts, unknownRequests, expected)),
    );
    results.set(job.file, result);
    if (result.findings.length === 0) await toCache(cache, packKey(toolchain, source, job), result);
    await note(cache, pagination, result.pagination);
    done(job);
  };
  const lost = await inBrowser(launch, waiting, availableParallelism(), print);
  // One at a time: want of memory is the likeliest reason.
  const again = lost.map(({ job }) => job);
  const [still] = await inBrowser(launch, again, 1, print);
  if (still) {
    const message = `The browser stopped twice while printing. ${shortage() ?? MAKE_ROOM}`;
    throw new EnvironmentError(message, { cause: still.reason });
  }
  return gather(jobs, results);
}

function weight(source: PrintSource, job: PrintJob): number {
  return source.files.get(job.page)?.length ?? 0;
}

async function printOne(
  page: Page,
  job: PrintJob,
  source: PrintSource,
  fieldFonts: readonly Uint8Array[],
  unknownRequests: readonly UnknownRequest[],
  expected: Pagination | undefined,
): Promise<Result & { pagination: Pagination }> {
  const edition = editionFacts[job.edition];
  const { fillable, styleSheet, label } = edition;
  const scriptFaults: Finding[] = [];
  page.on("pageerror", (fault) =>
    scriptFaults.push({ rule: "script", message: `A script of the page failed: ${fault}` }),
  );
  // The limit for the whole pack is kept elsewhere.
  page.setDefaultTimeout(0);
  const address = new URL(job.page.replace("index.html", ""), source.base).href;
  // Laid out once, for paper.
  await page.emulateMediaType("print");
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(`(${chooseEdition})(${JSON.stringify(job.edition)}, ${fillable})`);
  await page.evaluate(`(${fillable ? openWritingSpaces : announcePenPlaces})()`);
  if (styleSheet !== undefined) await page.evaluate(`(${useStyleSheet})(${JSON.stringify(label)})`);
  if (edition.recutTables) await page.evaluate(`(${recutTables})()`);
  await page.evaluate("document.fonts.ready.then(() => {})");
  const fullSides = (await page.evaluate(`(${fitSides})()`)) as FullSide[];
  if (edition.packsSides) await page.evaluate(packSidesScript());
  const tight = (await page.evaluate(`(${tightPlaces})()`)) as TightPlace[];
  const prepared = await prepare(page, { base: address, formFields: fillable });
  const printed = await printPage(page, prepared, {
    expected,
    // A screen has no backs of pages.
    rightHandPages: !fillable,
    blankPage: NOTES_SIDE,
  });
  const finished = await finish(printed.pdf, {
    title: job.title,
    language: "en-GB",
    author: source.author,
    subject: job.subject,
    keywords: `version ${source.version}, ${source.status}, ${job.edition.replace("-", " ")}`,
    producer: "practice-checklist",
    date: source.date,
    pages: job.sides,
    elements: prepared.elements,
    words: printed.words,
    drawn: prepared.drawn,
    fieldFonts,
    fontFamilies: pinnedFonts,
  });
  const missing = unknownRequests.map(({ address }) => ({
    rule: "missing-file",
    message: `The page asks for ${address}, which is not part of the site.`,
  }));
  const inspected = await inspectPack(finished.pdf, job.edition, source);
  const findings = [
    ...fullSides.map(tooFull),
    ...tight.map(tooTight),
    ...prepared.findings,
    ...printed.findings,
    ...scriptFaults,
    ...missing,
    // What is pushed over to another page is no second fault, and its height is not the excess.
    ...finished.findings
      .filter(({ rule }) => fullSides.length === 0 || rule !== "too-many-pages")
      .map(withAdvice),
    ...inspected,
  ];
  return { pdf: finished.pdf, pages: finished.pages, findings, pagination: printed.pagination };
}

/** Millimetres from one line of running text to the next. */
const LINE_MM = 6;

function tooFull({ title, over, contact }: FullSide): Finding {
  const lines = Math.max(1, Math.ceil(over / LINE_MM));
  const shorten = `by about ${lines === 1 ? "one line" : `${lines} lines`}`;
  const message =
    contact === undefined
      ? `"${title}" is too long for its side of paper by ${over} mm. Shorten its words ${shorten}.`
      : `The contact "${contact}" makes its side of paper too long by ${over} mm. Shorten the contacts ${shorten}.`;
  return { rule: "side-too-full", message };
}

function tooTight(place: TightPlace): Finding {
  if (place.kind === "low") {
    const { heading, height, least } = place;
    const message = `Room to write under "${heading}" is ${height} mm high; a pen needs ${least} mm. Mend the print styles.`;
    return { rule: "too-low-for-a-pen", message };
  }
  const { heading, word } = place;
  const message = `"${word}", at the top of a table under "${heading}", does not fit its column. Make the column wider ("columns" in the guide) or use a shorter word.`;
  return { rule: "broken-heading", message };
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
