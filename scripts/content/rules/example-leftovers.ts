/** When a board says that this is no example any more, no word of the example is left. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Entry, fieldProblem, piecesOf, placeProblem, placeWithin } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const realBoard: Rule = (facts) =>
  facts.entries.board.flatMap((board) =>
    board.fields.example === false ? [...ofTheBoard(board), ...allEntries(facts).flatMap(inWords)] : [],
  );

function ofTheBoard(board: Entry<"board">): Problem[] {
  const { name, area, web_address } = board.fields;
  const problems: Problem[] = [];
  const add = (field: string, message: string) => problems.push(fieldProblem(board, [field], message));
  const own = "or type example: true.";
  if (name !== undefined && /\bexample\b/i.test(name))
    add("name", `is ${quoted(name)}, and example is false. Type the name of your board, ${own}`);
  if (area !== undefined && /\bexample\b/i.test(area))
    add("area", `is ${quoted(area)}, and example is false. Type the area of your board, ${own}`);
  // Hosts that nobody can have (RFC 2606).
  if (web_address !== undefined && /(^|\.)example(\.(com|net|org))?$/.test(new URL(web_address).hostname))
    add(
      "web_address",
      `is ${quoted(web_address)}, and example is false. Type the address of your website, ${own}`,
    );
  // SI 2018/952, regulation 8: the statement says whom to ask for another format.
  if (valueAt(board.data, ["accessibility"]) === undefined)
    add(
      "accessibility",
      `is missing, and example is false. Add "accessibility:" with the address where readers ask for another format.`,
    );
  return problems;
}

/** Sentences of the example about itself. */
function inWords(entry: Entry): Problem[] {
  if (entry.frozen) return [];
  return piecesOf(entry).flatMap(({ token, place, field }) => {
    const found = token.type === "text" ? /\bexample edition\b/i.exec(token.content) : null;
    if (!found) return [];
    const at = placeWithin({ place, field }, found.index);
    const message = `says ${quoted(found[0])}, and example is false in content/board.yaml. Say it for your board.`;
    return [placeProblem(entry, at, field, message)];
  });
}
