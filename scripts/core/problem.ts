/** What is wrong with a file that board staff wrote, said so that they can mend it. */
import { count } from "./text.ts";

/** One thing wrong in one place. Lines and columns count from 1. */
export interface Problem {
  /** Path from the project folder, with forward slashes: `content/checklist/07-not-seen.md`. */
  file: string;
  line: number;
  column: number;
  /** The field or section it is about, as the author writes it: `review_by`, `prompts > 3`. Empty when it is the whole file. */
  field: string;
  /** What is wrong and what to type instead, in one or two sentences. */
  message: string;
  /** The author's words that it explains, from its position on. A problem with a part of them is a consequence of it. */
  covers?: string;
}

/** Orders problems by file, then line, then column, then wording, so that a report never changes by chance. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.field, b.field) ||
      compare(a.message, b.message),
  );
}

/** One problem as one line: `file:line:column  field  message`. */
export function problemLine(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [place, problem.field, problem.message].filter((part) => part !== "").join("  ");
}

/** Enough of one file to mend it by; a thousand more would only hide those of other files. */
const MAX_OF_A_FILE = 50;

/** The whole report: every problem in reading order, then how many there are in how many files. */
export function problemReport(problems: readonly Problem[]): string {
  const files = Map.groupBy(inReadingOrder(problems), ({ file }) => file);
  const lines = [...files].flatMap(([file, all]) => {
    const more = all.length - MAX_OF_A_FILE;
    const first = all.slice(0, MAX_OF_A_FILE).map(problemLine);
    return more > 0 ? [...first, `${file}  holds ${count(more, "more problem")}. Mend these first.`] : first;
  });
  return [...lines, `${count(problems.length, "problem")} in ${count(files.size, "file")}.`].join("\n");
}

/** Compares by code point, never by the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
