/** Puts a whole folder in place of another: whatever happens, readers find the old one or the new one and nothing between. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { EnvironmentError, environmentErrorOf } from "./environment-error.ts";
import { isRunning } from "./running.ts";

/** Seams for checks: told before each step, and may throw or end the process. */
export type Watch = (step: "write" | "swap" | "between" | "done") => void;

export interface ReplaceOptions {
  /** Where the new folder is prepared: on the same disk as the old one. One process at a time may have it. */
  staging?: string;
  watch?: Watch | undefined;
  /** Longest wait for another process that is replacing the same folder, in milliseconds. */
  patience?: number;
}

/** What is in a file, or a file elsewhere that has the same bytes. */
export type FileContent = string | Uint8Array | { sameAs: string };

const PATIENCE_MS = 60_000;
const POLL_MS = 50;
/** A process that has just made the staging folder has not yet written its number into it. */
const UNNAMED_MS = 2000;

/**
 * Writes `files` (paths below `folder`, with forward slashes) to the staging folder, which then takes the place of
 * `folder` by two renames with nothing between them. When anything fails the old folder stays, or goes back. After a
 * power cut the next call, or `recoverFolder`, puts the old folder back. A second process waits its turn. Throws an
 * `EnvironmentError` when the disk will not be written to, or the other process does not come to an end.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  { staging = stagingOf(folder), watch = () => {}, patience = PATIENCE_MS }: ReplaceOptions = {},
): Promise<void> {
  try {
    await claim(staging, folder, patience);
    try {
      await mkdir(join(staging, "prepared"));
      for (const [path, content] of files) {
        watch("write");
        const file = join(staging, "prepared", path);
        await mkdir(dirname(file), { recursive: true });
        if (typeof content === "string" || content instanceof Uint8Array) await writeFile(file, content);
        // Nothing is ever written in place, so two names for one file on the disk are as good as a copy.
        else await link(content.sameAs, file).catch(() => copyFile(content.sameAs, file));
      }
      watch("swap");
      swap(staging, folder, watch);
    } finally {
      putBack(staging, folder);
      rmSync(staging, { recursive: true, force: true });
      held.delete(staging);
    }
    watch("done");
  } catch (reason) {
    throw environmentErrorOf(reason, folder) ?? reason;
  }
}

/** Puts right what an interrupted `replaceFolder` left: `folder` is as it was before, or whole and new. */
export async function recoverFolder(folder: string, staging = stagingOf(folder)): Promise<void> {
  if (isAbandoned(staging)) await takeAway(staging, folder);
}

/** Staging folders that this process has. */
const held = new Set<string>();

function stagingOf(folder: string): string {
  return `${folder}.next`;
}

/** Synchronous, so that no signal is handled between the renames. */
function swap(staging: string, folder: string, watch: Watch): void {
  if (existsSync(folder)) renameSync(folder, join(staging, "replaced"));
  watch("between");
  renameSync(join(staging, "prepared"), folder);
}

function putBack(staging: string, folder: string): void {
  const replaced = join(staging, "replaced");
  if (!existsSync(folder) && existsSync(replaced)) renameSync(replaced, folder);
}

/** Makes the staging folder, which only one process can do, and writes into it whose it is. */
async function claim(staging: string, folder: string, patience: number): Promise<void> {
  await mkdir(dirname(staging), { recursive: true });
  const start = performance.now();
  for (;;) {
    try {
      await mkdir(staging);
      held.add(staging);
      return await writeFile(join(staging, "owner"), `${process.pid}`);
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== "EEXIST") throw reason;
    }
    const waited = performance.now() - start;
    if (isAbandoned(staging, waited < UNNAMED_MS)) await takeAway(staging, folder);
    else if (waited < patience) await later(POLL_MS);
    else {
      const message = `Another build has been writing ${folder} for ${Math.round(waited / 1000)} seconds. Wait until it ends, or stop it and delete ${staging}; then try again.`;
      throw new EnvironmentError(message);
    }
  }
}

/** True when nobody is at work in the staging folder any more. One without an owner is `fresh` or abandoned. */
function isAbandoned(staging: string, fresh = false): boolean {
  let owner = Number.NaN;
  try {
    owner = Number(readFileSync(join(staging, "owner"), "utf8") || Number.NaN);
  } catch {
    // Not written yet, or never.
  }
  if (Number.isNaN(owner)) return existsSync(staging) && !fresh;
  // In a container the numbers of processes begin anew.
  return owner === process.pid ? !held.has(staging) : !isRunning(owner);
}

/** Puts back what an abandoned staging folder holds, and removes it. Only one process can move it away. */
async function takeAway(staging: string, folder: string): Promise<void> {
  const own = `${staging}.${randomUUID()}`;
  try {
    putBack(staging, folder);
    await rename(staging, own);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "ENOENT") return;
    throw reason;
  }
  await rm(own, { recursive: true, force: true });
}
