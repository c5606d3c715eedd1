/** No block of verbatim words swallows what follows it. */
import { placeOfLine } from "../read/body.ts";
import { placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { openFences } from "../read/unclosed-fences.ts";
import type { Rule } from "./rule.ts";

export const closedFences: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    const { body } = entry;
    if (!body) return [];
    return openFences(body).map((line) => {
      const mark = /[`~]{3,}/.exec(body.lines[line] ?? "")?.[0] ?? "```";
      const message = `The block that ${mark} opens is never closed. Type ${mark} on a line of its own below it, or delete the line.`;
      return placeProblem(entry, placeOfLine(body, line), "", message);
    });
  });
