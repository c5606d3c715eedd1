/** Questions are grouped by theme, in the order of the themes, and every theme has some. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

export const themeOrder: Rule = ({ entries, incompleteKinds }) => {
  if (incompleteKinds.has("theme")) return [];
  const order = entries.theme.map(({ fields }) => fields.id);
  const problems: Problem[] = [];
  let last = 0;
  for (const question of entries.question) {
    const { theme } = question.fields;
    const rank = order.indexOf(theme);
    // A file without a number has no position in the order.
    if (theme === undefined || rank < 0 || question.number === undefined) continue;
    if (rank < last) {
      const above = `${quoted(theme)} stands before ${quoted(order[last] ?? "")} in content/themes.yaml`;
      problems.push(
        fieldProblem(
          question,
          ["theme"],
          `is out of order: ${above}. Renumber this file, or change its theme.`,
        ),
      );
    }
    last = Math.max(last, rank);
  }
  const used = new Set(entries.question.map(({ fields }) => fields.theme));
  // A question whose theme cannot be read may belong to the theme that seems to be empty.
  if (entries.question.length === 0 || used.has(undefined)) return problems;
  const empty = entries.theme.filter(({ fields }) => !used.has(fields.id));
  return [
    ...problems,
    ...empty.map((theme) =>
      fieldProblem(theme, ["id"], "has no question. Give it one, or delete the theme."),
    ),
  ];
};
