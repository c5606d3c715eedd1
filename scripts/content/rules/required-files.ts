/** The files that the site cannot be built without are there. */
import type { Problem } from "../../core/problem.ts";
import { kindNames, kinds, optionalKinds } from "../kinds.ts";
import { standInFor } from "../read/copies.ts";
import { isKnownFile, itemFolders, RETIRED, topFiles } from "../read/folder-layout.ts";
import type { Rule } from "./rule.ts";

/** Pages that the site links to by name. */
export const requiredPages: readonly string[] = [
  "home",
  "how-to-use",
  "about",
  "privacy",
  "accessibility",
  "not-found",
];

export const requiredFiles: Rule = ({ items, entries, incompleteKinds }) => {
  const problems: Problem[] = [];
  const add = (file: string, message: string) =>
    problems.push({ file, line: 1, column: 1, field: "", message });
  const top = items.find(({ path }) => path === "");
  if (top?.type === "absent") add("content", "is missing. Put the folder with all the words back.");
  if (top) return problems;
  // A stand-in has a problem of its own.
  const has = (path: string) => items.some((item) => item.path === path || standInFor(item.path) === path);
  for (const file of topFiles.filter((path) => path !== RETIRED && !has(path)))
    add(`content/${file}`, "is missing. Put the file back.");
  for (const folder of itemFolders) {
    const filled = items.some(
      ({ path, type }) => type === "file" && path.startsWith(`${folder}/`) && isKnownFile(path),
    );
    // A link, or a folder that cannot be opened, has a problem of its own.
    if (items.some(({ path, type }) => path === folder && type !== "folder")) continue;
    // How many questions and responsibilities are missing is reported by a rule of its own.
    // One that lies in another folder has a problem of its own.
    const isElsewhere = kindNames.some((kind) => kinds[kind].home === folder && entries[kind].length > 0);
    if (filled || isElsewhere || folder === "checklist" || folder === "responsibilities") continue;
    if (kindNames.some((kind) => kinds[kind].home === folder && optionalKinds.has(kind))) continue;
    add(`content/${folder}`, "holds no file. Put at least one Markdown file in it.");
  }
  for (const id of requiredPages.filter((name) => !entries.page.some(({ fields }) => fields.id === name))) {
    if (!incompleteKinds.has("page"))
      add("content/pages", `holds no page with the id "${id}". Add it: the site links to it.`);
  }
  const folders = items.filter(({ path, type }) => type === "folder" && /^versions\/[^/]+$/.test(path));
  for (const { path } of folders.filter((folder) => !has(`${folder.path}/note.md`))) {
    add(`content/${path}`, "holds no note.md. Add one that says what changed in this version.");
  }
  return problems;
};
