/** File names give the order: `07-not-seen.md`, from 1 on, without gaps or doubles. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { kinds, numberedKinds } from "../kinds.ts";
import type { Entry } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const pageName = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/** A longer name, in the folders of somebody's own, is more than Windows can open. */
const LONGEST = 120;

export const fileNames: Rule = (facts) => [
  ...allEntries(facts).flatMap((entry) => {
    const { length } = lastName(entry.file);
    const message = `has a name of ${length} letters. Use ${LONGEST} or fewer.`;
    return length > LONGEST ? [problem(entry, message)] : [];
  }),
  ...numberedKinds.flatMap((kind) => numbered(facts.entries[kind], kinds[kind].digits)),
  ...facts.entries.page.flatMap((entry) => {
    const name = lastName(entry.file);
    if (!pageName.test(name)) return [problem(entry, misnamed(name, ""))];
    return unusable.test(name)
      ? [
          problem(
            entry,
            `is called ${quoted(name)}, a name that Windows keeps for itself. Choose another name.`,
          ),
        ]
      : [];
  }),
];

/** Names that no file can have on Windows, whatever their ending. */
const unusable = /^(con|prn|aux|nul|com\d|lpt\d)\.md$/;

function misnamed(name: string, number: string): string {
  const foreign = foreignLetter(name);
  if (foreign !== undefined && !name.includes("<U+"))
    return `is called ${quoted(name)}, where ${foreign} is not a letter from a to z. Type the name again on the keyboard.`;
  if (/ - copy|\(\d+\)|conflicted copy|^copy of /i.test(name))
    return `is called ${quoted(name)}, like a copy that a program made. Delete it, or name it ${example(name, number)}.`;
  return `is called ${quoted(name)}. Name it with small letters, digits and hyphens: ${example(name, number)}.`;
}

function numbered(entries: readonly Entry[], digits: number): Problem[] {
  const written = (number: number) => String(number).padStart(digits, "0");
  const used = new Set(entries.map(({ number }) => number));
  const free = entries.findIndex((_, index) => !used.has(index + 1)) + 1 || entries.length + 1;
  // A file whose name is wrong, or that shares its number, may be the one that is missed.
  const isWhole = used.size === entries.length && !used.has(undefined);
  let last = 0;
  let before: Entry | undefined;
  return entries.flatMap((entry): Problem[] => {
    const { number } = entry;
    const name = lastName(entry.file);
    if (number === undefined || !new RegExp(`^${written(number)}-${pageName.source.slice(1)}`).test(name)) {
      last = number ?? last;
      before = undefined;
      return [problem(entry, misnamed(name, `${written(number ?? free)}-`))];
    }
    const expected = last + 1;
    const double = before !== undefined && number === last;
    if (!double) last = number;
    const other = before;
    before = entry;
    if (double)
      return [
        problem(
          entry,
          `has the same number as ${other?.file}. Give one of them the number ${written(free)}.`,
        ),
      ];
    if (number === expected || !isWhole) return [];
    return [
      problem(
        entry,
        `has the number ${written(number)}, but no file has ${written(expected)}. Leave no number out.`,
      ),
    ];
  });
}

function lastName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** The same name in the form that all have. */
function example(name: string, number: string): string {
  const plain = name.replace(/<U\+[\dA-F]+>/g, "").replace(/\.md$/i, "");
  const words = slug(plain.replace(number === "" ? /^[\s_.-]+/ : /^[\d\s_.-]+/, ""));
  return `${number}${words || "name"}.md`;
}

function problem({ file }: Entry, message: string): Problem {
  return { file, line: 1, column: 1, field: "", message };
}
