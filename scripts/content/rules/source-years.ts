/** No source is from a year that is still to come: it would be a slip, and nobody could look it up. */
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

/** Books bear the year after the one in which they appear. */
const YEARS_AHEAD = 1;

export const sourceYears: Rule = ({ entries, today }) =>
  entries.evidence.flatMap((entry) => {
    const { year } = entry.fields;
    if (year === undefined || Number(year) <= Number(today.slice(0, 4)) + YEARS_AHEAD) return [];
    return [
      fieldProblem(
        entry,
        ["year"],
        `is ${quoted(year)}, a year that is still to come. Type the year that the source gives.`,
      ),
    ];
  });
