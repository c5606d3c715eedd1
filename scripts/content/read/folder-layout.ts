/** Which files and folders may be where under `content/`: the one list for both parsing and rules. */
import { withHiddenShown } from "../../core/hidden-characters.ts";
import { PICTURES } from "../pictures/picture.ts";

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 1_000_000;

/** Characters of fields and of body in one file. Parsers take minutes over more, and nobody writes that much by hand. */
export const MAX_FIELD_CHARACTERS = 100_000;
export const MAX_BODY_CHARACTERS = 60_000;

/** Empty lines among the fields of one Markdown file: over each, gray-matter looks at all that follow it. */
export const MAX_EMPTY_LINES = 100;

/** Entries in one list, such as the glossary. */
export const MAX_ENTRIES = 1000;

/** Files at the top of `content/`. */
export const topFiles = [
  "board.yaml",
  "accessibility.yaml",
  "order.yaml",
  "themes.yaml",
  "evidence.yaml",
  "glossary.yaml",
  "retired.yaml",
] as const;

/** The one of them that may be missing or empty: before the second version nothing can have been retired. */
export const RETIRED = "retired.yaml";

/** Folders of Markdown files, each one item a file. */
export const itemFolders = [
  "checklist",
  "responsibilities",
  "guides",
  "briefings",
  "vignettes",
  "packs",
  "pages",
] as const;

/** The folder with a file for each board of a consortium. There is none where one board has the words to itself. */
export const BOARDS = "boards";

/** A path relative to `content/` as problems give it: from the project folder, whole, and safe to print. */
export function displayPath(path: string): string {
  return path === "" ? "content" : `content/${withHiddenShown(path).replace(/[\t\n]/g, " ")}`;
}

const versionFolder = /^versions\/[^/]+$/;

/** Folders whose files are read; paths are relative to `content/`. */
export function isKnownFolder(path: string): boolean {
  return (
    path === "versions" ||
    path === PICTURES ||
    path === BOARDS ||
    versionFolder.test(path) ||
    itemFolders.some((folder) => folder === path)
  );
}

/** Folders that release puts into a version's folder. They are never read as content. */
export function isFrozenFolder(path: string): boolean {
  return /^versions\/[^/]+\/(packs|source)$/.test(path);
}

/** Whether a file may be at `path`; its name is checked by a rule of its own. */
export function isKnownFile(path: string): boolean {
  if (isPictureFile(path)) return true;
  if (topFiles.some((file) => file === path)) return true;
  if (isBoardFile(path)) return true;
  if (/^versions\/[^/]+\/(note\.md|manifest\.json|words\.json)$/.test(path)) return true;
  return itemFolders.some((folder) => new RegExp(`^${folder}/[^/.~][^/]*\\.md$`, "s").test(path));
}

/** Whether `path` is that of a board of a consortium. */
export function isBoardFile(path: string): boolean {
  return /^boards\/[^/.~][^/]*\.yaml$/s.test(path);
}

/** Whether `path` is that of a picture. */
export function isPictureFile(path: string): boolean {
  return /^pictures\/[^/.~][^/]*\.(png|jpe?g|svg)$/is.test(path);
}
