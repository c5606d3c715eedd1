/** Once a board sets `example: false`, nothing of the example edition is left. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Entry, fieldProblem, positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const exampleLeftovers: Rule = (content) =>
  content.entries.board.flatMap((board) =>
    board.fields.example === false
      ? [...boardProblems(board), ...allEntries(content).flatMap(textProblems)]
      : [],
  );

function boardProblems(board: Entry<"board">): Problem[] {
  const { name, area, web_address } = board.fields;
  const problems: Problem[] = [];
  const add = (field: string, message: string) => problems.push(fieldProblem(board, [field], message));
  const alternative = "or type example: true.";
  if (name !== undefined && /\bexample\b/i.test(name))
    add("name", `is ${quoted(name)}, and example is false. Type the name of your board, ${alternative}`);
  if (area !== undefined && /\bexample\b/i.test(area))
    add("area", `is ${quoted(area)}, and example is false. Type the area of your board, ${alternative}`);
  // Hosts reserved for examples (RFC 2606).
  if (web_address !== undefined && /(^|\.)example(\.(com|net|org))?$/.test(new URL(web_address).hostname))
    add(
      "web_address",
      `is ${quoted(web_address)}, and example is false. Type the address of your website, ${alternative}`,
    );
  // SI 2018/952, regulation 8: the statement says whom to ask for another format.
  if (valueAt(board.data, ["accessibility"]) === undefined)
    add(
      "accessibility",
      `is missing, and example is false. Add "accessibility:" with the address where readers ask for another format.`,
    );
  return problems;
}

/** Sentences in which the example edition calls itself one. */
function textProblems(entry: Entry): Problem[] {
  if (entry.frozen) return [];
  return tokensOf(entry).flatMap(({ token, position, field }) => {
    const found = token.type === "text" ? /\bexample edition\b/i.exec(token.content) : null;
    if (!found) return [];
    const at = positionWithin({ position, field }, found.index);
    const message = `says ${quoted(found[0])}, and example is false in content/board.yaml. Say it for your board.`;
    return [problemAt(entry, at, field, message)];
  });
}
