/** Folders that are needed for a while only, where the system keeps such. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EnvironmentError, environmentErrorOf } from "./environment-error.ts";

/** A new, empty folder whose name begins with `prefix`. Throws an `EnvironmentError` that names the place when there can be none. */
export async function makeTemporaryFolder(prefix: string): Promise<string> {
  const place = tmpdir();
  try {
    return await mkdtemp(join(place, prefix));
  } catch (reason) {
    const named = `The folder for temporary files (${process.platform === "win32" ? "TEMP" : "TMPDIR"}=${place})`;
    if ((reason as NodeJS.ErrnoException).code !== "ENOENT")
      throw environmentErrorOf(reason, named) ?? reason;
    const message = `${named} is not there. Create it, or choose another folder, then try again.`;
    throw new EnvironmentError(message, { cause: reason });
  }
}

/** Hands a temporary folder to `work`, and removes it whatever becomes of the work. Throws an `EnvironmentError` when it is full. */
export async function withTemporaryFolder<Value>(
  prefix: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await makeTemporaryFolder(prefix);
  try {
    return await work(folder);
  } catch (reason) {
    // Of a disk that filled up while a file was written, the system names neither.
    const isUnnamed = (reason as NodeJS.ErrnoException | undefined)?.path === undefined;
    throw (isUnnamed ? environmentErrorOf(reason, folder) : undefined) ?? reason;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
