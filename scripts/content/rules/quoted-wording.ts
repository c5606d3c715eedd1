/** A question that begins from 2014 wording shows it, and no other question does. */
import { fieldProblem } from "../read/entry.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const quotedWording: Rule = ({ entries }) =>
  entries.question.flatMap((entry) => {
    const { source } = entry.fields;
    const quoted = valueAt(entry.data, ["quoted"]);
    if (source === "quoted" && quoted === undefined) {
      const message =
        'is quoted, but there is no 2014 wording. Add "quoted:" with "wording:" and "terms:" under it, or type new.';
      return [fieldProblem(entry, ["source"], message)];
    }
    if (source === "new" && quoted !== undefined) {
      return [
        fieldProblem(
          entry,
          ["source"],
          'is new, but 2014 wording is quoted below it. Delete "quoted:", or type quoted.',
        ),
      ];
    }
    return [];
  });
