/** Where published versions lie, and what is in them, read without following shortcuts. */
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** `content/versions` of a project folder. */
export function versionsFolder(project: string): string {
  return join(project, "content", "versions");
}

/** Paths of all files below `folder`, with forward slashes, in order. Empty when there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await below(folder, "");
  return found.sort();
}

/** True when there is anything at `path`. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** What is neither a file nor a folder is listed like a file, so that it cannot hide. */
async function below(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(nothing);
  const found = await Promise.all(
    entries.map((entry) => {
      const inside = path === "" ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? below(folder, inside) : [inside];
    }),
  );
  return found.flat();
}

function nothing(reason: NodeJS.ErrnoException): [] {
  if (reason.code === "ENOENT" || reason.code === "ENOTDIR") return [];
  throw reason;
}
