/** What may stand where under `content/`: the one list that reading and the checks both go by. */
import { withHiddenShown } from "../../core/hidden-characters.ts";

/** Files of more bytes are refused unread. */
export const largestFile = 1_000_000;

/** Characters of fields, and of words, that one file may hold. Parsers take minutes over what nobody wrote by hand. */
export const mostFieldCharacters = 100_000;
export const mostWordCharacters = 60_000;

/** Empty lines among the fields of one Markdown file: over each, gray-matter looks at all that follow it. */
export const MAX_EMPTY_LINES = 100;

/** Entries of one list, such as the glossary. */
export const mostEntries = 1000;

/** Files at the top of `content/`. */
export const topFiles = [
  "board.yaml",
  "accessibility.yaml",
  "themes.yaml",
  "evidence.yaml",
  "glossary.yaml",
  "retired.yaml",
] as const;

/** Of those, the one that may be missing or list nothing: before the second version nothing can have been retired. */
export const RETIRED = "retired.yaml";

/** Folders of Markdown files, each one item a file. */
export const itemFolders = ["checklist", "responsibilities", "guides", "packs", "pages"] as const;

/** A path relative to `content/` as problems give it: from the project folder, whole, and safe to print. */
export function fileName(path: string): string {
  return path === "" ? "content" : `content/${withHiddenShown(path).replace(/[\t\n]/g, " ")}`;
}

const versionFolder = /^versions\/[^/]+$/;

/** Folders that are looked into; paths are relative to `content/`. */
export function isKnownFolder(path: string): boolean {
  return path === "versions" || versionFolder.test(path) || itemFolders.some((folder) => folder === path);
}

/** What release puts into a version's folder. It is never read as words. */
export function isFrozenFolder(path: string): boolean {
  return /^versions\/[^/]+\/(packs|source)$/.test(path);
}

/** Files that may stand under `content/`, by kind and place; names are judged by a rule of their own. */
export function isKnownFile(path: string): boolean {
  if (topFiles.some((file) => file === path)) return true;
  if (/^versions\/[^/]+\/(note\.md|manifest\.json|words\.json)$/.test(path)) return true;
  return itemFolders.some((folder) => new RegExp(`^${folder}/[^/.~][^/]*\\.md$`, "s").test(path));
}
