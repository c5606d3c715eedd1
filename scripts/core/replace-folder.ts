/** Puts a whole folder in place by one rename, so that readers find the old one or the new one and nothing between. */
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes `files` (paths below `folder`, with forward slashes) beside `folder`, then lets them take its place.
 * When anything fails the old folder stays as it was, and what was written is removed. Should the old folder have been
 * moved and refuse to move back, the error says where it is. `move` is for checks: it stands in for `rename`.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { move = rename } = {},
): Promise<void> {
  const fresh = `${folder}.${randomUUID()}.new`;
  const old = `${folder}.${randomUUID()}.old`;
  try {
    for (const [path, content] of files) {
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await move(folder, old).catch(ignoreMissing);
    await move(fresh, folder).catch(async (reason: unknown) => {
      await move(old, folder).catch((refusal: NodeJS.ErrnoException) => {
        if (refusal.code === "ENOENT") return;
        throw new Error(`${folder} could not be put back. What it held is in ${old}: rename that folder.`, {
          cause: reason,
        });
      });
      throw reason;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(reason: NodeJS.ErrnoException): void {
  if (reason.code !== "ENOENT") throw reason;
}
