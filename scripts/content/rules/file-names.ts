/** File names give the order: `07-not-seen.md`, from 1 on, without gaps or doubles. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import type { Entry } from "../entry.ts";
import { kinds, numberedKinds } from "../kinds.ts";
import type { Rule } from "./rule.ts";

const pageName = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;

export const fileNames: Rule = ({ entries }) => [
  ...numberedKinds.flatMap((kind) => numbered(entries[kind], kinds[kind].digits)),
  ...entries.page.flatMap((entry) => {
    const name = lastName(entry.file);
    return pageName.test(name) ? [] : [problem(entry, `is called ${quoted(name)}. ${example(name, "")}`)];
  }),
];

function numbered(entries: readonly Entry[], digits: number): Problem[] {
  const written = (number: number) => String(number).padStart(digits, "0");
  let last = 0;
  let before: Entry | undefined;
  return entries.flatMap((entry): Problem[] => {
    const { number } = entry;
    const name = lastName(entry.file);
    if (number === undefined || !new RegExp(`^${written(number)}-${pageName.source.slice(1)}`).test(name)) {
      return [
        problem(entry, `is called ${quoted(name)}. ${example(name, `${written(number ?? last + 1)}-`)}`),
      ];
    }
    const expected = last + 1;
    const double = before !== undefined && number === last;
    if (!double) last = number;
    const other = before;
    before = entry;
    if (double)
      return [problem(entry, `has the same number as ${other?.file}. Give one of them another number.`)];
    if (number === expected) return [];
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
  const words = slug(name.replace(/\.md$/i, "").replace(/^[\d\s_.-]+/, ""));
  return `Name it with small letters, digits and hyphens: ${number}${words || "name"}.md.`;
}

function problem({ file }: Entry, message: string): Problem {
  return { file, line: 1, column: 1, field: "", message };
}
