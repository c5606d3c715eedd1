/**
 * `npm run fuzz`: changes good words at random and looks at what becomes of them. Every run either makes a site that
 * passes its checks or ends in problems with a place; anything else is a finding, said with the run that repeats it.
 */

import { globSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { readLibrary } from "../../../scripts/content/library.ts";
import { runCommand } from "../../../scripts/core/command.ts";
import type { Edition } from "../../../scripts/core/editions.ts";
import { project } from "../../../scripts/core/paths.ts";
import { problemLine } from "../../../scripts/core/problem.ts";
import { type Assets, buildAssets } from "../../../scripts/site/assets.ts";
import { withSlash } from "../../../scripts/site/edition.ts";
import type { SiteFiles } from "../../../scripts/site/files.ts";
import { renderSite } from "../../../scripts/site/render.ts";
import { draftWords } from "../../../scripts/versions/showing.ts";
import { messageFault } from "./message-fault.ts";
import { mutations } from "./mutations.ts";
import { editionOfRun, printChanged } from "./print.ts";
import { type Random, randomFrom } from "./random.ts";
import { siteFaults, type Vocabulary, vocabularyOf } from "./site-faults.ts";

/** Reading takes some hundredths of a second of one processor; nobody waits longer than this. */
const MAX_READ_MS = 2000;
/** A run that says nothing for so long hangs. */
const MAX_SILENCE_MS = 60_000;
/** Eleventy keeps something of every site it has rendered, so a thread does not go on for ever. */
const RUNS_A_THREAD = 400;

interface Batch {
  /** Where the words are changed; it holds nothing else. */
  folder: string;
  seed: number;
  from: number;
  to: number;
  render: number;
  /** Prints the packs of every so many runs; undefined prints nothing. */
  print: number | undefined;
}

interface RunResult {
  run: number;
  outcome: "site" | "packs" | "read" | "problems" | "packs refused";
  finding?: string;
}

interface Setting {
  folder: string;
  /** Good texts by path from the folder. */
  good: ReadonlyMap<string, string>;
  assets: Assets;
  vocabulary: Vocabulary;
  /** The site that the good texts make. */
  site: SiteFiles;
}

if (isMainThread)
  await runCommand(
    {
      usage: "npm run fuzz",
      purpose:
        "Changes the words at random: each change must make a site that passes its checks, or end in problems with a place.",
      options: {
        runs: { type: "number", value: "1000", default: 1000, help: "How many changes are tried." },
        seed: { type: "number", value: "1", default: 1, help: "Chooses the changes." },
        run: { type: "number", value: "7", min: 0, help: "Repeats one run by its number." },
        render: { type: "number", value: "3", default: 1, help: "Renders only every so many runs." },
        print: { type: "number", value: "20", help: "Also prints the changed packs of every so many runs." },
      },
      example: "npm run fuzz -- --seed 5 --run 3",
    },
    main,
  );
else await runBatch(workerData as Batch);

interface FuzzOptions {
  seed: number;
  runs: number;
  run: number | undefined;
  render: number;
  print: number | undefined;
}

/** Answers with the exit code. */
async function main({ seed, runs, run, render, print }: FuzzOptions): Promise<number> {
  const first = run ?? 0;
  const last = run === undefined ? runs : first + 1;
  const started = performance.now();
  const counts: Record<RunResult["outcome"], number> = {
    site: 0,
    packs: 0,
    read: 0,
    problems: 0,
    "packs refused": 0,
  };
  const findings: string[] = [];
  const onResult = ({ run, outcome, finding }: RunResult) => {
    counts[outcome] += 1;
    if (finding === undefined) return;
    findings.push(finding);
    console.log(`run ${run}: ${finding}\n`);
  };
  const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
  try {
    for (let from = first; from < last; ) {
      if (from > first) console.log(`${from - first} runs, ${findings.length} findings`);
      const to = Math.min(from + RUNS_A_THREAD, last);
      // A thread that was ended may have left changed words behind.
      await rm(join(folder, "content"), { recursive: true, force: true });
      from = await inThread({ folder, seed, from, to, render, print }, onResult);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const seconds = (performance.now() - started) / 1000;
  const done = Object.values(counts).reduce((sum, number) => sum + number, 0);
  console.log(
    `${done} runs with seed ${seed} in ${seconds.toFixed(0)} seconds (${(done / seconds).toFixed(1)} a second): ` +
      `${counts.problems} ended in problems, ${counts.site} in a site, ${counts.packs} in a site with its changed packs, ` +
      `${counts["packs refused"]} in problems with a pack, ${counts.read} were read well and not rendered. ` +
      `${findings.length} findings.`,
  );
  return findings.length > 0 || done === 0 ? 1 : 0;
}

/** Does a batch in a thread of its own, so that a hang can be ended. Returns the run to go on with. */
function inThread(batch: Batch, onResult: (said: RunResult) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: batch });
    let next = batch.from;
    let isReady = false;
    let hasEnded = false;
    let watch: NodeJS.Timeout;
    const end = (finding?: string) => {
      clearTimeout(watch);
      if (hasEnded) return;
      hasEnded = true;
      // Nothing was changed yet, so this is no finding.
      if (!isReady) {
        reject(new Error(finding));
        return;
      }
      if (finding !== undefined) {
        onResult({ run: next, outcome: "problems", finding });
        next += 1;
      }
      void thread.terminate().then(() => resolve(next));
    };
    const wait = () => {
      clearTimeout(watch);
      watch = setTimeout(() => end("hangs"), MAX_SILENCE_MS);
    };
    wait();
    thread.on("message", (said: RunResult | "ready") => {
      isReady = true;
      wait();
      if (said === "ready") return;
      onResult(said);
      next = said.run + 1;
    });
    thread.on("error", (reason) => end(`ends the thread: ${reason.stack}`));
    thread.on("exit", () => end(next < batch.to ? "ends the thread" : undefined));
  });
}

async function runBatch({ folder, seed, from, to, render, print }: Batch): Promise<void> {
  await cp(join(project, "content"), join(folder, "content"), { recursive: true });
  const paths = globSync("content/**/*.{md,yaml}", { cwd: folder }).sort();
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const);
  const good = new Map(await Promise.all(texts));
  const assets = await buildAssets();
  const read = await readShown(folder);
  if ("problems" in read) throw new Error("The words of this project have problems of their own.");
  const files = await renderSite({ library: read.library, assets, printed: [] });
  const setting = { folder, good, assets, vocabulary: vocabularyOf(files), site: files };
  const own = siteFaults(files, withSlash(read.library.board.web_address), setting.vocabulary);
  if (own.length > 0) throw new Error(`The site has faults before anything is changed:\n${own.join("\n")}`);
  parentPort?.postMessage("ready");
  for (let run = from; run < to; run += 1) {
    parentPort?.postMessage({ run, ...(await once(setting, seed, run, render, print)) } satisfies RunResult);
  }
}

/** One run: change, read, render, and put the good words back. */
async function once(
  setting: Setting,
  seed: number,
  run: number,
  render: number,
  print: number | undefined,
): Promise<Omit<RunResult, "run">> {
  const random = randomFrom(seed * 1_000_003 + run);
  const changed = change(setting.good, random);
  try {
    for (const { path, text } of changed) await writeFile(join(setting.folder, path), text);
    const { outcome, fault } = await buildAndClassify(
      setting,
      run % render === 0,
      print !== undefined && run % print === 0 ? editionOfRun(run / print) : undefined,
    );
    const how = changed.map(({ path, names }) => `${path}: ${names.join(", then ")}`).join("\n  ");
    return fault === undefined ? { outcome } : { outcome, finding: `${fault}\n  ${how}` };
  } finally {
    for (const { path } of changed) await writeFile(join(setting.folder, path), setting.good.get(path) ?? "");
  }
}

/** What `readLibrary` gives, with a version when a board has none yet: every page names one. */
async function readShown(folder: string): ReturnType<typeof readLibrary> {
  const read = await readLibrary(folder);
  if ("problems" in read || read.library.versions.length > 0) return read;
  return { ...read, library: await draftWords(folder, read.library, []) };
}

interface Changed {
  path: string;
  names: string[];
  text: string;
}

/** One file, and now and then two, with one to three changes each. */
function change(good: ReadonlyMap<string, string>, random: Random): Changed[] {
  const paths = [...good.keys()];
  const chosen = new Set([random.one(paths), ...(random.below(5) === 0 ? [random.one(paths)] : [])]);
  return [...chosen].map((path) => {
    // Words copied from elsewhere mostly come from beside.
    const folder = path.slice(0, path.lastIndexOf("/"));
    const near = paths.filter((other) => other !== path && other.startsWith(folder));
    const others = (random.below(2) === 0 && near.length > 0 ? near : paths).map(
      (other) => good.get(other) ?? "",
    );
    const names = Array.from({ length: 1 + random.below(3) }, () => random.one(Object.keys(mutations)));
    const text = names.reduce(
      (words, name) => mutations[name]?.(words, random, others) ?? words,
      good.get(path) ?? "",
    );
    return { path, names, text };
  });
}

async function buildAndClassify(
  { folder, assets, vocabulary, site }: Setting,
  isRendered: boolean,
  edition: Edition | undefined,
): Promise<{ outcome: RunResult["outcome"]; fault?: string }> {
  try {
    const before = process.threadCpuUsage();
    const read = await readShown(folder);
    const { user, system } = process.threadCpuUsage(before);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > MAX_READ_MS)
      return { outcome: "read", fault: `takes ${Math.round(milliseconds)} ms to read` };
    if ("problems" in read) {
      if (read.problems.length === 0) return { outcome: "problems", fault: "is refused without a word" };
      const unfit = read.problems.find((problem) => messageFault(problem) !== undefined);
      return unfit
        ? { outcome: "problems", fault: `${messageFault(unfit)}\n  ${problemLine(unfit)}` }
        : { outcome: "problems" };
    }
    if (!isRendered && !edition) return { outcome: "read" };
    const files = await renderSite({ library: read.library, assets, printed: [] });
    const faults = siteFaults(files, withSlash(read.library.board.web_address), vocabulary);
    if (faults.length > 0) return { outcome: "site", fault: faults.slice(0, 3).join("\n  ") };
    if (!edition) return { outcome: "site" };
    const cache = join(folder, "cache");
    const packs = await printChanged({
      from: folder,
      library: read.library,
      files,
      good: site,
      edition,
      cache,
    });
    const outcome = packs.problems.length > 0 ? "packs refused" : packs.printed.length > 0 ? "packs" : "site";
    return packs.faults.length === 0
      ? { outcome }
      : { outcome, fault: packs.faults.slice(0, 3).join("\n  ") };
  } catch (reason) {
    return {
      outcome: "problems",
      fault: `throws: ${reason instanceof Error ? reason.stack : String(reason)}`,
    };
  }
}
