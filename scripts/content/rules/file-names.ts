/** File names give the order: `07-not-seen.md`, numbered from 1 without gaps or duplicates. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { kinds, numberedKinds } from "../kinds.ts";
import type { Entry } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const pageName = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/** With a longer name, the whole path is more than Windows can open. */
const MAX_LENGTH = 120;

export const fileNames: Rule = (content) => [
  ...allEntries(content).flatMap((entry) => {
    const { length } = lastName(entry.file);
    const message = `has a name of ${length} letters. Use ${MAX_LENGTH} or fewer.`;
    return length > MAX_LENGTH ? [problem(entry, message)] : [];
  }),
  ...numberedKinds.flatMap((kind) => numberProblems(content.entries[kind], kinds[kind].digits)),
  ...content.entries.page.flatMap((entry) => {
    const name = lastName(entry.file);
    if (!pageName.test(name)) return [problem(entry, nameMessage(name, ""))];
    return reservedOnWindows.test(name)
      ? [
          problem(
            entry,
            `is called ${quoted(name)}, a name that Windows keeps for itself. Choose another name.`,
          ),
        ]
      : [];
  }),
];

/** Names reserved by Windows, whatever their extension. */
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)\.md$/;

function nameMessage(name: string, number: string): string {
  const foreign = foreignLetter(name);
  if (foreign !== undefined && !name.includes("<U+"))
    return `is called ${quoted(name)}, where ${foreign} is not a letter from a to z. Type the name again on the keyboard.`;
  if (/ - copy|\(\d+\)|conflicted copy|^copy of /i.test(name))
    return `is called ${quoted(name)}, like a copy that a program made. Delete it, or name it ${example(name, number)}.`;
  return `is called ${quoted(name)}. Name it with small letters, digits and hyphens: ${example(name, number)}.`;
}

function numberProblems(entries: readonly Entry[], digits: number): Problem[] {
  const padded = (number: number) => String(number).padStart(digits, "0");
  const used = new Set(entries.map(({ number }) => number));
  const firstFree = entries.findIndex((_, index) => !used.has(index + 1)) + 1 || entries.length + 1;
  // A file whose name is wrong, or a duplicate, may be the one that seems to be missing.
  const isUnambiguous = used.size === entries.length && !used.has(undefined);
  let last = 0;
  let previous: Entry | undefined;
  return entries.flatMap((entry): Problem[] => {
    const { number } = entry;
    const name = lastName(entry.file);
    if (number === undefined || !new RegExp(`^${padded(number)}-${pageName.source.slice(1)}`).test(name)) {
      last = number ?? last;
      previous = undefined;
      return [problem(entry, nameMessage(name, `${padded(number ?? firstFree)}-`))];
    }
    const expected = last + 1;
    const isDuplicate = previous !== undefined && number === last;
    if (!isDuplicate) last = number;
    const other = previous;
    previous = entry;
    if (isDuplicate)
      return [
        problem(
          entry,
          `has the same number as ${other?.file}. Give one of them the number ${padded(firstFree)}.`,
        ),
      ];
    if (number === expected || !isUnambiguous) return [];
    return [
      problem(
        entry,
        `has the number ${padded(number)}, but no file has ${padded(expected)}. Leave no number out.`,
      ),
    ];
  });
}

function lastName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** The same name in the required format. */
function example(name: string, number: string): string {
  const plain = name.replace(/<U\+[\dA-F]+>/g, "").replace(/\.md$/i, "");
  const words = slug(plain.replace(number === "" ? /^[\s_.-]+/ : /^[\d\s_.-]+/, ""));
  return `${number}${words || "name"}.md`;
}

function problem({ file }: Entry, message: string): Problem {
  return { file, line: 1, column: 1, field: "", message };
}
