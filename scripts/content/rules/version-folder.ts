/** A version's folder is named after its number. */
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

export const versionFolder: Rule = ({ entries }) =>
  entries.version.flatMap((entry) => {
    const { version } = entry.fields;
    const folder = entry.file.split("/").at(-2) ?? "";
    if (version === undefined || version === folder) return [];
    const message = `is ${quoted(version)}, but the folder is called ${quoted(folder)}. Make them the same.`;
    return [fieldProblem(entry, ["version"], message)];
  });
