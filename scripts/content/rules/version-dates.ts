/** A version comes after the one that it follows and is not dated far ahead; a withdrawal has happened. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { longDate } from "../../core/text.ts";
import { type Entry, fieldProblem } from "../read/entry.ts";
import { newestFirst } from "../version-order.ts";
import type { Rule } from "./rule.ts";

/** Nobody plans the day of publication further ahead; a slip in the year does. */
const MAX_DAYS_AHEAD = 90;

/** Whether a version is dated further ahead than anybody plans. Both are days, `YYYY-MM-DD`. */
export function isFarAhead(date: string, today: string): boolean {
  return (Date.parse(date) - Date.parse(today)) / 86_400_000 > MAX_DAYS_AHEAD;
}

export const versionDates: Rule = ({ entries, today }) => [
  ...entries.version.flatMap((entry) => (entry.frozen ? [] : dateProblems(entry, entries.version, today))),
  ...entries.version.flatMap((entry) => withdrawalProblems(entry, today)),
];

function dateProblems(entry: Entry<"version">, all: readonly Entry<"version">[], today: string): Problem[] {
  const { version, date } = entry.fields;
  if (date === undefined) return [];
  const add = (message: string) => [fieldProblem(entry, ["date"], message)];
  if (isFarAhead(date, today))
    return add(
      `is ${date}, more than ${MAX_DAYS_AHEAD} days from today. Type the day of publication; see whether the year is right.`,
    );
  const before = all
    .flatMap(({ fields }) => (fields.version === undefined ? [] : [{ ...fields, version: fields.version }]))
    .filter((other) => version !== undefined && newestFirst(version, other.version) < 0)
    .sort((a, b) => newestFirst(a.version, b.version))[0];
  if (before?.date === undefined || date >= before.date) return [];
  return add(
    `is ${date}, before version ${before.version}, which is of ${longDate(before.date)}. Type that day or a later one.`,
  );
}

function withdrawalProblems(entry: Entry<"version">, today: string): Problem[] {
  const { version, withdrawn_on, use_instead } = entry.fields;
  const problems: Problem[] = [];
  if (withdrawn_on !== undefined && withdrawn_on > today)
    problems.push(
      fieldProblem(
        entry,
        ["withdrawn_on"],
        `is ${withdrawn_on}, which is still to come. Type today, ${today}, or the day before on which people were told.`,
      ),
    );
  if (use_instead !== undefined && use_instead.trim().replace(/^version\s+/i, "") === version)
    problems.push(
      fieldProblem(
        entry,
        ["use_instead"],
        `is ${quoted(use_instead)}, the version that is withdrawn. Type the number of another, or words such as "your local procedures".`,
      ),
    );
  return problems;
}
