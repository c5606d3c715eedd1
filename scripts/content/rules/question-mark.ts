/** Every question of the checklist ends with a question mark. */
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

export const questionMark: Rule = ({ entries }) =>
  entries.question.flatMap((entry) => {
    const { question } = entry.fields;
    if (question === undefined || /\?[!"”’)]*$/.test(question.trim())) return [];
    const last = question.trim().split(/\s+/).slice(-3).join(" ");
    return [fieldProblem(entry, ["question"], `ends with ${quoted(last)}. Type a question mark at its end.`)];
  });
