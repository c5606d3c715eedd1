/**
 * Prints and finishes packs: from the cache where nothing that matters has changed, else of parts, of which only the changed
 * ones are printed. Long, because packs, parts, and heads and feet are each kept and printed here.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { PrintedPack } from "../core/printed-pack.ts";
import { type Finding, type Frames, printFrames } from "../pdf-ua/index.ts";
import { NOTES_SIDE } from "./blank-pages.ts";
import { fromCache, type Kept, note, recall, toCache } from "./cache.ts";
import { cutParts, type PackPart } from "./cut-parts.ts";
import type { PrintJob, PrintSource } from "./jobs.ts";
import { type MadePack, makePack } from "./make-pack.ts";
import { currentToolchain, framesKey, packKey, partKey, toolsOf } from "./pack-key.ts";
import { atPrintAddress, withTrueAddresses } from "./print-address.ts";
import { type KeptPart, type PrintedPart, printPart, type ToldPart } from "./print-part.ts";
import { Printer, type PrinterOptions } from "./printer.ts";
import {
  lettersOf,
  ownSheet,
  rulesFor,
  type ShellKind,
  setBody,
  setStyles,
  shellKindOf,
  textIn,
} from "./shell.ts";

export interface Printed {
  packs: PrintedPack[];
  /** The PDFs by their path from the top of the site. */
  files: Map<string, Uint8Array>;
  /** What must be mended before the packs can be published, by the path of the PDF. */
  findings: { file: string; pack: string; finding: Finding }[];
}

export interface PrintOptions extends PrinterOptions {
  /** Folder of what earlier builds have finished: packs, parts, and heads and feet. */
  cache: string;
  /** Is told of each job as it is ready. */
  done?: (job: PrintJob) => void;
  /** A printer that stays open; without one, one is opened for these jobs by the options of `Printer`. */
  printer?: Printer;
}

type Result = Kept & { findings: Finding[] };

/** What all packs of one run share. */
interface Run {
  source: PrintSource;
  printer: Printer;
  cache: string;
  /** Digest of what makes packs. */
  tools: string;
  fieldFonts: readonly Uint8Array[];
  /** Parts that are printed or known, by their keys. */
  parts: Map<string, Promise<PrintedPart>>;
  /** The parts of each page, which are the same for every edition. */
  cuts: Map<string, PackPart[]>;
}

/** The page of a job, as its parts are printed. */
interface PackPage {
  job: PrintJob;
  kind: ShellKind;
  /** Its own style sheet. */
  sheet: string;
}

/**
 * Prints every job. What is lost when the browser dies is tried once more in a new one. Rejects with one sentence when that
 * browser dies too, and when a part takes longer than `limit`.
 */
export async function printPacks(
  jobs: readonly PrintJob[],
  source: PrintSource,
  { cache, done = () => {}, printer: given, ...options }: PrintOptions,
): Promise<Printed> {
  const toolchain = await currentToolchain();
  const tools = toolsOf(toolchain);
  const printer = given ?? new Printer(options);
  printer.use(source);
  const shared = { fieldFonts: toolchain.fonts, parts: new Map(), cuts: new Map() };
  const run: Run = { source, printer, cache, tools, ...shared };
  const results = new Map<string, Result>();
  const finish = async (job: PrintJob) => {
    const key = packKey(tools, source, job);
    const kept = await fromCache(join(cache, "packs"), key);
    const result = kept ? { ...kept, findings: [] } : await makeOf(run, job);
    if (!kept && result.findings.length === 0)
      await toCache(join(cache, "packs"), key, { pdf: result.pdf, pages: result.pages });
    results.set(job.file, result);
    done(job);
  };
  let isWhole = false;
  try {
    await Promise.all(jobs.map(finish));
    isWhole = true;
  } finally {
    if (!given || !isWhole) await printer.close();
  }
  return gather(jobs, results);
}

async function makeOf(run: Run, job: PrintJob): Promise<MadePack> {
  const { source, cache, cuts } = run;
  const parts = cuts.get(job.page) ?? partsIn(source, job.page);
  cuts.set(job.page, parts);
  const page: PackPage = {
    job,
    kind: shellKindOf(source, job.page, job.edition),
    sheet: textIn(source.files, ownSheet(job.page)),
  };
  const name = `${job.pack}-${job.edition}`;
  const made = await makePack(job, source, {
    parts,
    remembered: countsOf(await recall(join(cache, "parts/sides"), name)),
    print: (part, told) => partOf(run, page, part, told),
    frames: (kinds) => framesOf(run, page, kinds),
  });
  await note(join(cache, "parts/sides"), name, made.counts);
  return made;
}

function partsIn(source: PrintSource, page: string): PackPart[] {
  return cutParts(atPrintAddress(textIn(source.files, page), page, source), NOTES_SIDE);
}

/** Page counts that were kept as JSON; none when it has another shape. The next print shows whether they are right. */
function countsOf(kept: unknown): Record<string, number> {
  const counts = Object.entries(typeof kept === "object" && kept ? kept : {});
  return Object.fromEntries(counts.filter(([, count]) => Number.isInteger(count) && count > 0));
}

/** A part that is known already, was kept, or is printed now. */
function partOf(
  { source, printer, cache, tools, fieldFonts, parts }: Run,
  { job, kind, sheet }: PackPage,
  part: PackPart,
  told: ToldPart,
): Promise<PrintedPart> {
  const facts = { rules: rulesFor(sheet, part.html), told };
  const key = partKey(tools, kind, part, facts);
  const known = parts.get(key);
  if (known) return known;
  const make = async () => {
    const kept = await fromCache<KeptPart>(join(cache, "parts"), key);
    if (kept) return { ...kept, findings: [] };
    const isUrgent = part.shows.length > 0;
    const work = { ...facts, fieldFonts };
    const printed = await printer.run(kind, job.file, (shell) => printPart(shell, job, part, work), isUrgent);
    const { findings, ...finished } = printed;
    if (findings.length === 0) await toCache(join(cache, "parts"), key, finished);
    return {
      ...printed,
      findings: findings.map((finding) => ({
        ...finding,
        message: withTrueAddresses(finding.message, source),
      })),
    };
  };
  const made = make();
  parts.set(key, made);
  return made;
}

type KeptFrames = Kept & Pick<Frames, "turns">;

async function framesOf(
  { printer, cache, tools }: Run,
  { job, kind, sheet }: PackPage,
  kinds: readonly string[],
): Promise<Frames> {
  const key = framesKey(tools, kind, sheet, kinds);
  const kept = await fromCache<KeptFrames>(join(cache, "parts"), key);
  if (kept) return kept;
  const print = printer.run(
    kind,
    job.file,
    async (shell) => {
      await setStyles(shell, [sheet]);
      // Fonts are there for the letters of heads and feet once these stand in the page.
      await setBody(shell, lettersOf(sheet));
      return await printFrames(shell.page, kinds);
    },
    true,
  );
  const frames = await print;
  await toCache(join(cache, "parts"), key, { ...frames, pages: kinds.length } as KeptFrames);
  return frames;
}

function gather(jobs: readonly PrintJob[], results: ReadonlyMap<string, Result>): Printed {
  const printed: Printed = { packs: [], files: new Map(), findings: [] };
  for (const job of jobs) {
    const result = results.get(job.file);
    if (!result) throw new Error(`${job.file} was not printed.`);
    addPrinted(printed, job, result);
    const { pack, file } = job;
    for (const finding of result.findings) printed.findings.push({ file, pack, finding });
  }
  return printed;
}

/** Adds a finished PDF to those that are `printed`. */
export function addPrinted(
  printed: Printed,
  { pack, edition, file }: Pick<PrintJob, "pack" | "edition" | "file">,
  { pdf, pages }: Kept,
): void {
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  printed.packs.push({ pack, edition, file, pages, bytes: pdf.length, sha256 });
  printed.files.set(file, pdf);
}
