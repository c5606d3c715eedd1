/** Questions of one theme stand together, in the order of the themes, and every theme has some. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

export const themeOrder: Rule = ({ entries, unsure }) => {
  if (unsure.has("theme")) return [];
  const order = entries.theme.map(({ fields }) => fields.id);
  const problems: Problem[] = [];
  let last = 0;
  for (const question of entries.question) {
    const { theme } = question.fields;
    const place = order.indexOf(theme);
    // Nobody knows the place of a file without a number.
    if (theme === undefined || place < 0 || question.number === undefined) continue;
    if (place < last) {
      const above = `${quoted(theme)} stands before ${quoted(order[last] ?? "")} in content/themes.yaml`;
      problems.push(
        fieldProblem(
          question,
          ["theme"],
          `is out of order: ${above}. Renumber this file, or change its theme.`,
        ),
      );
    }
    last = Math.max(last, place);
  }
  const used = new Set(entries.question.map(({ fields }) => fields.theme));
  // A question whose theme cannot be read may be the one that is missed here.
  if (entries.question.length === 0 || used.has(undefined)) return problems;
  const empty = entries.theme.filter(({ fields }) => !used.has(fields.id));
  return [
    ...problems,
    ...empty.map((theme) =>
      fieldProblem(theme, ["id"], "has no question. Give it one, or delete the theme."),
    ),
  ];
};
