/** Lists what stands under `content/`, without opening anything and without following shortcuts. */
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { unlessNoneOpens } from "../../core/environment-error.ts";
import { isFrozenFolder, isKnownFolder } from "./layout.ts";

/** One file, folder or other thing found. */
export interface Item {
  /** Relative to `content/`, with forward slashes; empty for `content/` itself. */
  path: string;
  type: "file" | "folder" | "link" | "other" | "unreadable" | "absent";
  /** Size in bytes; 0 for anything but a file. */
  bytes: number;
}

/** Every item under `folder` in the order of their paths. Folders that are not known are listed, never entered. */
export async function listItems(folder: string): Promise<Item[]> {
  const items = await within(folder, "");
  return items.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function within(folder: string, path: string): Promise<Item[]> {
  let names: string[];
  try {
    names = await readdir(join(folder, path));
  } catch (reason) {
    unlessNoneOpens(reason);
    const absent = (reason as NodeJS.ErrnoException).code === "ENOENT";
    return [{ path, type: absent ? "absent" : "unreadable", bytes: 0 }];
  }
  const found = await Promise.all(
    names.map((name) => itemsAt(folder, path === "" ? name : `${path}/${name}`)),
  );
  return found.flat();
}

async function itemsAt(folder: string, path: string): Promise<Item[]> {
  const facts = await lstat(join(folder, path)).catch(() => undefined);
  if (!facts) return [{ path, type: "unreadable", bytes: 0 }];
  if (facts.isSymbolicLink()) return [{ path, type: "link", bytes: 0 }];
  if (facts.isFile()) return [{ path, type: "file", bytes: facts.size }];
  if (!facts.isDirectory()) return [{ path, type: "other", bytes: 0 }];
  const item: Item = { path, type: "folder", bytes: 0 };
  if (isFrozenFolder(path) || !isKnownFolder(path)) return [item];
  return [item, ...(await within(folder, path))];
}
