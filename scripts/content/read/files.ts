/** Lists files and folders under `content/`, without opening any and without following links. */
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { unlessNoneOpens } from "../../core/environment-error.ts";
import { isFrozenFolder, isKnownFolder } from "./folder-layout.ts";

/** One file, folder or other directory entry. */
export interface Item {
  /** Relative to `content/`, with forward slashes; empty for `content/` itself. */
  path: string;
  type: "file" | "folder" | "link" | "other" | "unreadable" | "absent";
  /** Size in bytes; 0 for anything but a file. */
  bytes: number;
}

/** Every item under `folder`, sorted by path. Unknown folders are listed, never entered. */
export async function listItems(folder: string): Promise<Item[]> {
  const items = await listFolder(folder, "");
  return items.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listFolder(folder: string, path: string): Promise<Item[]> {
  let names: string[];
  try {
    names = await readdir(join(folder, path));
  } catch (reason) {
    unlessNoneOpens(reason);
    const absent = (reason as NodeJS.ErrnoException).code === "ENOENT";
    return [{ path, type: absent ? "absent" : "unreadable", bytes: 0 }];
  }
  const found = await Promise.all(
    names.map((name) => listPath(folder, path === "" ? name : `${path}/${name}`)),
  );
  return found.flat();
}

async function listPath(folder: string, path: string): Promise<Item[]> {
  const stats = await lstat(join(folder, path)).catch(() => undefined);
  if (!stats) return [{ path, type: "unreadable", bytes: 0 }];
  if (stats.isSymbolicLink()) return [{ path, type: "link", bytes: 0 }];
  if (stats.isFile()) return [{ path, type: "file", bytes: stats.size }];
  if (!stats.isDirectory()) return [{ path, type: "other", bytes: 0 }];
  const item: Item = { path, type: "folder", bytes: 0 };
  if (isFrozenFolder(path) || !isKnownFolder(path)) return [item];
  return [item, ...(await listFolder(folder, path))];
}
