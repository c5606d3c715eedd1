/** The id of a retired item is never used again: links, saved answers and printed codes still lead to it. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

export const retiredIds: Rule = ({ entries }) => {
  const taken = new Map<string, number>();
  return entries.retired.flatMap((entry): Problem[] => {
    const { was, id } = entry.fields;
    if (was === undefined || id === undefined) return [];
    const user = entries[was].find(({ fields }) => fields.id === id);
    if (user) {
      const location = `${user.file}:${user.positionOf(["id"]).line}`;
      const message = `is ${quoted(id)}, which ${location} uses. Choose another id there, or take this entry out if nothing was retired.`;
      return [fieldProblem(entry, ["id"], message)];
    }
    const line = taken.get(`${was} ${id}`);
    if (line !== undefined)
      return [
        fieldProblem(
          entry,
          ["id"],
          `is ${quoted(id)}, which line ${line} lists already. Delete one of them.`,
        ),
      ];
    taken.set(`${was} ${id}`, entry.positionOf(["id"]).line);
    return [];
  });
};
