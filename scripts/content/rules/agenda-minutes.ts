/** The steps of a guide's agenda add up to its length. */
import { fieldProblem } from "../read/entry.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const agendaMinutes: Rule = ({ entries }) =>
  entries.guide.flatMap((guide) => {
    const { minutes } = guide.fields;
    const steps = valueAt(guide.data, ["agenda"]);
    if (minutes === undefined || !Array.isArray(steps) || steps.length === 0) return [];
    const each = steps.map((step) => Number(valueAt(step, ["minutes"])));
    // Minutes that are not a whole number have been reported already.
    if (!each.every((value) => Number.isInteger(value) && value > 0)) return [];
    const sum = each.reduce((total, value) => total + value, 0);
    if (sum === minutes) return [];
    const message = `is ${minutes}, but the steps of the agenda add up to ${sum}. Change the steps, or type ${sum}.`;
    return [fieldProblem(guide, ["minutes"], message)];
  });
