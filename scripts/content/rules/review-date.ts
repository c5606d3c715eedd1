/** A version is reviewed after it is published. */
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";
import { isFarAhead } from "./version-dates.ts";

export const reviewDate: Rule = ({ entries, today }) =>
  entries.version.flatMap((version) => {
    const { date, review_by } = version.fields;
    if (date === undefined || review_by === undefined || review_by > date) return [];
    // The date itself has a problem.
    if (!version.frozen && isFarAhead(date, today)) return [];
    const message = `is ${review_by}, which is not after the date of publication, ${date}. Type a later day.`;
    return [fieldProblem(version, ["review_by"], message)];
  });
