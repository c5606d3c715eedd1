/** Folders for the profiles of browsers: one each, gone with its browser, or at the latest when the next one starts. */
import { rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../core/running.ts";
import { makeTemporaryFolder } from "../core/temporary-folder.ts";

/** Then the id of the process that uses it, so that the next one knows whether it is still wanted. */
const PREFIX = "practice-checklist-browser-";

/** A new, empty folder. Removes those of processes that were killed before they could tidy up. */
export async function freshProfile(): Promise<string> {
  const all = await readdir(tmpdir()).catch(() => []);
  for (const name of all) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (owner > 0 && !isRunning(owner)) removeProfile(join(tmpdir(), name));
  }
  return makeTemporaryFolder(`${PREFIX}${process.pid}-`);
}

/** Chromium may write its last files while it ends. What cannot be removed now is removed when the next one starts. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {}
}
