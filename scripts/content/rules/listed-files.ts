/** Only known kinds of file and folder stand under `content/`: none that could run, and none too large to read. */
import { nearest } from "../../core/nearest.ts";
import { quoted, shown } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import type { Item } from "../files.ts";
import {
  fileName,
  isFrozenFolder,
  isKnownFile,
  isKnownFolder,
  itemFolders,
  largestFile,
  topFiles,
} from "../layout.ts";
import type { Rule } from "./rule.ts";

export const listedFiles: Rule = ({ items }) =>
  items.flatMap((item) => {
    const message = fault(item);
    return message === undefined
      ? []
      : [{ file: fileName(item.path), line: 1, column: 1, field: "", message }];
  });

function fault({ path, type, bytes }: Item): string | undefined {
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
      return isKnownFolder(path) || isFrozenFolder(path) ? versionFault(path) : unknownFolder(path);
    case "file":
      if (!isKnownFile(path)) return unknownFile(path);
      return bytes > largestFile ? "is larger than 1 MB. Make it smaller, or take it away." : undefined;
  }
}

function versionFault(path: string): string | undefined {
  const number = /^versions\/([^/]+)$/.exec(path)?.[1];
  if (number === undefined || /^[1-9]\d*\.(0|[1-9]\d*)$/.test(number)) return undefined;
  return `is called ${quoted(number)}. Name the folder after its version, such as 1.0.`;
}

function unknownFolder(path: string): string {
  const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  if (parent !== "")
    return `is a folder, and no folder belongs in content/${shown(parent)}. Move its files out and delete it.`;
  const known = [...itemFolders, "versions"];
  const meant = nearest(path, known);
  return meant === undefined
    ? `is a folder that the project does not know. Delete it; the folders are ${series(known, "and")}.`
    : `is a folder that the project does not know. Did you mean ${quoted(meant)}?`;
}

function unknownFile(path: string): string {
  const [folder = "", ...rest] = path.split("/");
  if (rest.length === 0) {
    const meant = nearest(path, topFiles);
    return meant === undefined
      ? `has no place here. Delete it; the files here are ${series(topFiles, "and")}.`
      : `has no place here. Did you mean ${quoted(meant)}?`;
  }
  const belongs =
    folder === "versions"
      ? "Only note.md and what a release writes belong"
      : "Only files that end in .md belong";
  return `has no place here. ${belongs} in content/${shown(path.slice(0, path.lastIndexOf("/")))}.`;
}
