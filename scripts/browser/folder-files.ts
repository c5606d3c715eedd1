/** Reads the files of one folder by site path, and nothing outside it, not even through a link. */
import { readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ReadFile } from "./site-file.ts";

/** A reader of `folder`: a path with forward slashes in, the file out, undefined when there is none. */
export function folderFiles(folder: string): ReadFile {
  return async (path) => {
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, path));
      return file.startsWith(root + sep) ? { body: await readFile(file) } : undefined;
    } catch {
      return undefined;
    }
  };
}
