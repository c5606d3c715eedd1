/** File names are words in small letters, digits and hyphens, such as `not-seen.md`. They give no order. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { kinds } from "../kinds.ts";
import type { Entry } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const rightName = /^[a-z0-9]+(-[a-z0-9]+)*\.(md|yaml)$/;

/** With a longer name, the whole path is more than Windows can open. */
const MAX_LENGTH = 120;

export const fileNames: Rule = (content) =>
  allEntries(content)
    .filter(({ kind }) => kinds[kind].form === "folder" || kinds[kind].form === "files")
    .flatMap((entry) => {
      const message = nameMessage(entry.file.slice(entry.file.lastIndexOf("/") + 1));
      return message === undefined ? [] : [problem(entry, message)];
    });

/** Names reserved by Windows, whatever their extension. */
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)\.(md|yaml)$/;

function nameMessage(name: string): string | undefined {
  if (name.length > MAX_LENGTH) return `has a name of ${name.length} letters. Use ${MAX_LENGTH} or fewer.`;
  if (reservedOnWindows.test(name))
    return `is called ${quoted(name)}, a name that Windows keeps for itself. Choose another name.`;
  if (rightName.test(name)) return undefined;
  const foreign = foreignLetter(name);
  if (foreign !== undefined && !name.includes("<U+"))
    return `is called ${quoted(name)}, where ${foreign} is not a letter from a to z. Type the name again on the keyboard.`;
  return `is called ${quoted(name)}. Name it with small letters, digits and hyphens: ${rightNameFor(name)}.`;
}

/** The same name in the required format. */
function rightNameFor(name: string): string {
  const [, plain = "", ending = "md"] = /^(.*)\.(md|yaml)$/is.exec(name) ?? [];
  return `${slug(plain.replace(/<U\+[\dA-F]+>/g, "")) || "name"}.${ending.toLowerCase()}`;
}

function problem({ file }: Entry, message: string): Problem {
  return { file, line: 1, column: 1, field: "", message };
}
