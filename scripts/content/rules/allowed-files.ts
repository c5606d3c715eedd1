/** Only known files and folders are under `content/`: none that could run, and none too large to read. */
import { nearest } from "../../core/nearest.ts";
import { quoted, shown } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import { PICTURES } from "../pictures/picture.ts";
import { copyOf, standInFor } from "../read/copies.ts";
import type { Item } from "../read/files.ts";
import {
  BOARDS,
  displayPath,
  isFrozenFolder,
  isKnownFile,
  isKnownFolder,
  itemFolders,
  MAX_FILE_BYTES,
  topFiles,
} from "../read/folder-layout.ts";
import type { Rule } from "./rule.ts";

export const allowedFiles: Rule = ({ items }) => {
  const files = new Set(items.flatMap(({ path, type }) => (type === "file" ? [path] : [])));
  return items.flatMap((item) => {
    const message = itemMessage(item, files);
    return message === undefined
      ? []
      : [{ file: displayPath(item.path), line: 1, column: 1, field: "", message }];
  });
};

function itemMessage({ path, type, bytes }: Item, files: ReadonlySet<string>): string | undefined {
  switch (type) {
    case "absent":
      return undefined;
    case "unreadable":
      return "could not be opened. Check that it may be read.";
    case "link":
      return "is a shortcut to something else. Put the file itself in its place.";
    case "other":
      return "is not an ordinary file. Delete it.";
    case "folder":
      return isKnownFolder(path) || isFrozenFolder(path) ? versionMessage(path) : unknownFolderMessage(path);
    case "file": {
      const original = copyOf(path, (other) => files.has(other));
      if (original !== undefined)
        return `is a copy of content/${original} that a program made. See whether it holds newer words, then delete it.`;
      if (!isKnownFile(path)) return unknownFileMessage(path);
      return bytes > MAX_FILE_BYTES ? "is larger than 1 MB. Make it smaller, or take it away." : undefined;
    }
  }
}

const versionNumber = /^[1-9]\d*\.(0|[1-9]\d*)$/;

function versionMessage(path: string): string | undefined {
  const number = /^versions\/([^/]+)$/.exec(path)?.[1];
  if (number === undefined || versionNumber.test(number)) return undefined;
  const suggestion = /\d+\.\d+/.exec(number)?.[0] ?? "";
  const example = versionNumber.test(suggestion) ? suggestion : "1.0";
  return `is called ${quoted(number)}. Name the folder after its version, such as ${example}.`;
}

function unknownFolderMessage(path: string): string {
  const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  if (parent !== "")
    return `is a folder, and no folder belongs in content/${shown(parent)}. Move its files out and delete it.`;
  if (isKnownFile(path)) return "is a folder. Delete it, and put the file of that name back.";
  const known = [...itemFolders, PICTURES, "versions"];
  const suggestion = nearest(path, [...known, BOARDS]);
  return suggestion === undefined
    ? `is a folder that the project does not know. Move its files to one of these, and delete it: ${series(known, "or")}.`
    : `is a folder that the project does not know. Did you mean ${quoted(suggestion)}?`;
}

/** Files that people and programs leave next to content, by the end of their name, and what to do about them. */
const unexpectedFiles: readonly [ending: RegExp, remedy: string][] = [
  [/(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*|\.[^/]*)$/i, "A program left it here: delete it."],
  [
    /((?<=\.(md|yaml))~[\w.-]*|~|\.(bak|orig|tmp|swp|old|rej))$/i,
    "It is an old copy that a program made: delete it.",
  ],
  [
    /\.(gdoc|gsheet|gslides|url|webloc|lnk)$/i,
    "It only leads to a document elsewhere: copy the words from there, and delete this file.",
  ],
  [
    /\.(docx?|odt|rtf|pages|pdf|pptx?|xlsx?|csv|txt|eml|msg)$/i,
    "Copy its words into a file that belongs here, and delete this one.",
  ],
  [
    /\.(gif|webp|avif|heic|bmp|tiff?)$/i,
    "Open it in a program for pictures, save it as PNG or JPEG, and put that into content/pictures.",
  ],
  [/\.(png|jpe?g|svg)$/i, "Move it to content/pictures."],
  [
    /\.([cm]?[jt]sx?|json|njk|liquid|hbs|ejs|html?|css|php|py|sh|bat|exe|wasm)$/i,
    "It belongs to programs, and nothing here may act: delete it.",
  ],
];

function unknownFileMessage(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const original = standInFor(path);
  if (original !== undefined)
    return `only stands for content/${original}, which is still in iCloud. Open it in Finder, wait until it has come down, and put the file itself here.`;
  const corrected = name
    .trim()
    .replace(/\.+$/, "")
    .replace(/\.(markdown|md\.txt|mdx?)$/i, ".md")
    .replace(/\.(yml|yaml\.txt)$/i, path.startsWith(`${BOARDS}/`) ? ".yaml" : "$&")
    .toLowerCase();
  if (corrected !== name && isKnownFile(path.slice(0, -name.length) + corrected))
    return `has no place here under this name. Rename it ${corrected}.`;
  const unexpected = unexpectedFiles.find(([ending]) => ending.test(path));
  if (unexpected && !/\.ya?ml$/i.test(path)) return `has no place here. ${unexpected[1]}`;
  const [folder = "", ...rest] = path.split("/");
  if (rest.length === 0 && /\.md$/i.test(path))
    return `lies outside the folders. Move it to the one that it belongs to: ${series(
      itemFolders.map((one) => `content/${one}`),
      "or",
    )}.`;
  if (rest.length === 0) {
    const suggestion = nearest(path, topFiles);
    return suggestion === undefined
      ? `has no place here. Move its words to one of these, and delete it: ${series(topFiles, "or")}.`
      : `has no place here. Did you mean ${quoted(suggestion)}?`;
  }
  const belongs =
    folder === "versions"
      ? "Only note.md and what a release writes belong"
      : folder === PICTURES
        ? "Only pictures that end in .png or .jpg, and a logo in .svg, belong"
        : folder === BOARDS
          ? "Only the files of boards, which end in .yaml, belong"
          : "Only files that end in .md belong";
  return `has no place here. ${belongs} in content/${shown(path.slice(0, path.lastIndexOf("/")))}.`;
}
