/**
 * `npm run crash-test`: kills builds and releases at random moments, and looks whether the last good output is still
 * there, whole, and the next attempt succeeds. Ends with 1 and the run that fails when not.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../scripts/core/command.ts";
import { project } from "../../../scripts/core/paths.ts";
import { recoverFolder } from "../../../scripts/core/replace-folder.ts";
import { filesBelow } from "../../../scripts/versions/folders.ts";
import { recoverFreeze } from "../../../scripts/versions/freeze.ts";
import { git } from "../../../scripts/versions/git.ts";
import { verifyFrozen } from "../../../scripts/versions/verify.ts";
import { fullContent } from "../../fixtures/content/full-content.ts";
import { write } from "../../versions/publishing.ts";
import { randomFrom } from "../fuzz/random.ts";
import { processesOf, unexpectedFilesIn } from "./unexpected-files.ts";

const TARGET = join(project, "test/lab/crash/crash-target.ts");
const VERSION = "content/versions/1.0";

export interface CrashOptions {
  runs: number;
  seed: number;
  /** Puts the words, with a note of version 1.0, into a folder; by default as many as a board publishes. */
  words?: (folder: string) => Promise<void>;
  say?: (line: string) => void;
}

/** What was found wrong, a line each, by run. A run kills a build or, every other time, a release. */
export async function crashAtRandom({
  runs,
  seed,
  words: putWords = fullWords,
  say = () => {},
}: CrashOptions): Promise<string[]> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), "crash-test-"));
  const faults: string[] = [];
  try {
    await putWords(folder);
    await prepare(folder);
    const changed = await firstQuestion(folder);
    const words = await readFile(changed, "utf8");
    const sites = [];
    const times = { build: 0, release: 0 };
    for (const more of ["", "\nOne line more.\n"]) {
      await writeFile(changed, words + more);
      times.build = await untilEnd(folder, "build");
      sites.push(await digestOf(join(folder, "site")));
    }
    await writeFile(changed, words);
    times.release = await untilEnd(folder, "release");
    await undoRelease(folder);
    for (let run = 1; run <= runs; run += 1) {
      const work = run % 2 === 1 ? "build" : "release";
      // Words that alternate, so that an old site cannot be mistaken for a new one.
      if (work === "build") await writeFile(changed, words + (run % 4 === 1 ? "" : "\nOne line more.\n"));
      const after = random.below(Math.ceil(times[work]));
      const pid = await crash(folder, work, after);
      const found = [
        ...(await processesOf(folder, pid)).map((line) => `left running: ${line}`),
        ...(work === "build" ? await wholenessFaults(folder, sites) : await releaseFaults(folder)),
      ];
      await writeFile(changed, words);
      await untilEnd(folder, work).catch((reason: Error) =>
        found.push(`the next attempt failed: ${reason.message}`),
      );
      if (work === "release") await undoRelease(folder);
      found.push(
        ...(await unexpectedFilesIn(folder, ["cache", "content", "site", ".git", ".gitignore", ".cache"])),
      );
      faults.push(...found.map((fault) => `run ${run}, ${work} killed after ${after} ms: ${fault}`));
      say(
        `${run} of ${runs}: ${work} killed after ${after} ms, ${found.length === 0 ? "whole" : found.join("; ")}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return faults;
}

/** Words as many and as long as a board's own, with the note of a first version. */
function fullWords(folder: string): Promise<void> {
  return write(folder, fullContent());
}

/** Where words are changed between two builds. */
async function firstQuestion(folder: string): Promise<string> {
  const [first = ""] = (await readdir(join(folder, "content/checklist"))).sort();
  return join(folder, "content/checklist", first);
}

/** Makes the folder a git repository. */
async function prepare(folder: string): Promise<void> {
  await writeFile(join(folder, ".gitignore"), "cache\nsite\nsite.*\n.cache\n");
  for (const words of [
    ["init", "--quiet"],
    ["add", "."],
    ["commit", "--quiet", "--message", "Words"],
  ]) {
    const identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"];
    const answer = await git(folder, ...identity, ...words);
    if ("refusal" in answer) throw new Error(answer.refusal);
  }
}

/** Starts the target and lets it finish. Answers with the milliseconds it took. */
async function untilEnd(folder: string, work: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [TARGET, work, folder], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(said);
  return performance.now() - started;
}

/** Starts the target and kills it after so many milliseconds, without any chance to tidy up. Answers with its id. */
async function crash(folder: string, work: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [TARGET, work, folder], { stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  await once(child, "exit");
  clearTimeout(timer);
  return child.pid ?? 0;
}

/** Between two renames there is a moment without a folder; the next command mends it, as a power cut there would be. */
async function wholenessFaults(folder: string, good: readonly string[]): Promise<string[]> {
  await recoverFolder(join(folder, "site"));
  const digest = await digestOf(join(folder, "site"));
  return good.includes(digest) ? [] : ["the site is neither the old one nor the new one."];
}

async function releaseFaults(folder: string): Promise<string[]> {
  await recoverFreeze(folder);
  const held = (await readdir(join(folder, VERSION))).join(" ");
  const altered = await verifyFrozen(folder);
  if (altered.length > 0) return altered.map(({ message }) => message);
  return ["note.md", "manifest.json note.md packs source words.json"].includes(held)
    ? []
    : [`it left ${held}.`];
}

async function undoRelease(folder: string): Promise<void> {
  await git(folder, "clean", "--quiet", "--force", "-d", VERSION);
  await git(folder, "checkout", "--quiet", "--", ".");
}

async function digestOf(folder: string): Promise<string> {
  const digest = createHash("sha256");
  for (const path of await filesBelow(folder)) digest.update(path).update(await readFile(join(folder, path)));
  return digest.digest("hex");
}

if (import.meta.main)
  await runCommand(
    {
      usage: "npm run crash-test",
      purpose:
        "Kills builds and releases at random moments, and looks whether all is whole and the next one succeeds.",
      options: {
        runs: { type: "number", value: "50", default: 50, help: "How many are killed." },
        seed: { type: "number", value: "1", default: 1, help: "Chooses the moments." },
      },
      example: "npm run crash-test -- --runs 10",
    },
    async ({ runs, seed }) => {
      const faults = await crashAtRandom({ runs, seed, say: console.log });
      console.log(faults.length === 0 ? "Always whole." : faults.join("\n"));
      return faults.length === 0 ? 0 : 1;
    },
  );
