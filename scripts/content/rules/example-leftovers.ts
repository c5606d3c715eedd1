/** Once a board sets `example: false`, nothing of the example edition is left. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { plainText } from "../markdown.ts";
import {
  type Entry,
  type EntryToken,
  fieldProblem,
  positionWithin,
  problemAt,
  tokensOf,
} from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const exampleLeftovers: Rule = (content) =>
  content.entries.board.flatMap((board) =>
    board.fields.example === false
      ? [
          ...boardProblems(board),
          ...content.entries.localBoard.flatMap(nameProblems),
          ...allEntries(content).flatMap(textProblems),
        ]
      : [],
  );

const ALTERNATIVE = "or type example: true.";

/** Names that only an example bears; a board of a consortium cannot say that it is one. */
function nameProblems(board: Entry<"board"> | Entry<"localBoard">): Problem[] {
  const { name, area } = board.fields;
  const alternative = board.kind === "board" ? `, ${ALTERNATIVE}` : ".";
  const problems: Problem[] = [];
  const add = (field: string, message: string) => problems.push(fieldProblem(board, [field], message));
  if (name !== undefined && /\bexample\b/i.test(name))
    add("name", `is ${quoted(name)}, and example is false. Type the name of your board${alternative}`);
  if (area !== undefined && /\bexample\b/i.test(area))
    add("area", `is ${quoted(area)}, and example is false. Type the area of your board${alternative}`);
  return problems;
}

function boardProblems(board: Entry<"board">): Problem[] {
  const { web_address } = board.fields;
  const problems = nameProblems(board);
  const add = (field: string, message: string) => problems.push(fieldProblem(board, [field], message));
  // Hosts reserved for examples (RFC 2606).
  if (web_address !== undefined && /(^|\.)example(\.(com|net|org))?$/.test(new URL(web_address).hostname))
    add(
      "web_address",
      `is ${quoted(web_address)}, and example is false. Type the address of your website, ${ALTERNATIVE}`,
    );
  if (valueAt(board.data, ["words_from"]) === undefined)
    add(
      "words_from",
      'is missing, and example is false. Add "words_from:" with the version of the example that your words began from, in quotes, such as "1.0". Its number is at the foot of the example\'s pages.',
    );
  // SI 2018/952, regulation 8: the statement says whom to ask for another format.
  if (valueAt(board.data, ["accessibility"]) === undefined)
    add(
      "accessibility",
      "is missing, and example is false. Add it with contact, email, telephone, post and reply_days below it: whom readers ask for another format, and when a reply comes.",
    );
  if (valueAt(board.data, ["corrections"]) === undefined)
    add(
      "corrections",
      'is missing, and example is false. Add "corrections:" with the address where readers report a mistake in the words.',
    );
  return problems;
}

/** Words that are marked as those of the example, and sentences in which it calls itself one. */
function textProblems(entry: Entry): Problem[] {
  if (entry.frozen) return [];
  const tokens = tokensOf(entry);
  return tokens.flatMap((one, index) => {
    const { token, position, field } = one;
    if (token.type === "example_open") {
      const end = tokens.findIndex((other, at) => at > index && other.token.type === "example_close");
      const words = plainText(tokens.slice(index + 1, end).map((other) => other.token));
      const message = `${quoted(words)} is true of the example only, as {example} behind it says. Say what is true of your board, without the mark, or delete the words.`;
      return [problemAt(entry, position, field, message)];
    }
    // The note of a version may say that the words were those of an example edition before.
    if (token.type !== "text" || entry.kind === "version" || isMarked(tokens, index)) return [];
    return Array.from(token.content.matchAll(ofTheExample), ({ index: at, 0: found }) => {
      const message = `says ${quoted(found)}, and example is false in content/board.yaml. Change it for your board.`;
      return problemAt(entry, positionWithin({ position, field }, at), field, message);
    });
  });
}

/** What only the example says of itself, or says to boards in place of readers. */
const ofTheExample =
  /\b(?:example (?:edition|board|version)|(?:a|until a|once a|when a) board (?:that )?(?:takes?|taking) (?:it|this|the checklist|this checklist) on)\b/gi;

function isMarked(tokens: readonly EntryToken[], index: number): boolean {
  const last = tokens.slice(0, index).findLast(({ token }) => /^example_/.test(token.type));
  return last?.token.type === "example_open" && last.field === tokens[index]?.field;
}

/** The mark of such words where there are no brackets before it, so that it would show. */
export const exampleMarks: Rule = (content) =>
  allEntries(content).flatMap((entry) =>
    entry.frozen
      ? []
      : tokensOf(entry).flatMap(({ token, position, field }) =>
          token.type === "text" && token.content.includes("{")
            ? Array.from(token.content.matchAll(/\{\s*example\s*\}/gi), ({ index, 0: found }) =>
                problemAt(
                  entry,
                  positionWithin({ position, field }, index),
                  field,
                  `holds ${quoted(found)}, which belongs behind words in square brackets: [words]{example}. Put the brackets round them, or delete it.`,
                ),
              )
            : [],
        ),
  );
