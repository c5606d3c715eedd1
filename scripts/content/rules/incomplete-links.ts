/** Marks that did not become a link or a note, or would not on the page where their section is shown alone. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Entry, piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const link =
  /\([^()]*\)\[(?:\/|#|[a-z]+:)[^\]]*\]|\[[^\][]*\]\s?\((?:\/|#|[a-z]+:)[^)]*\)?|\]\([^)]*\)?|\[[^\][]+\]\[[^\][]*\]/i;
const note = /\[\^[^\]]*\]/;
const sectioned = new Set(["question", "responsibility", "guide"]);

export const unfinishedMarks: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => [...inPieces(entry), ...apart(entry), ...unused(entry)]);

function inPieces(entry: Entry): Problem[] {
  return piecesOf(entry).flatMap(({ token, place, field }) => {
    const add = (message: string) => [placeProblem(entry, place, field, message)];
    if (token.type === "footnote_ref" && sectioned.has(entry.kind)) {
      return add("holds a note such as [^1]. Notes stand only on pages: put the words in the sentence.");
    }
    if (token.type !== "text") return [];
    const loose = note.exec(token.content)?.[0];
    if (loose !== undefined)
      return add(
        `holds ${quoted(loose)}, but no note has that mark. Add a line "${loose}: …", or delete it.`,
      );
    const broken = link.exec(token.content)?.[0];
    if (broken === undefined) return [];
    const number = /\(tel:[+\d][\d\s()-]*\)/.exec(broken)?.[0];
    const whole = number === undefined ? "[words](/address/)" : `(tel:${number.replace(/[^+\d]/g, "")})`;
    return add(`holds ${quoted(broken)}, which is not a whole link. Type ${whole} without spaces.`);
  });
}

/** A note that nothing refers to is left out without a word. */
function unused({ body, ...entry }: Entry): Problem[] {
  return (body?.unusedNotes ?? []).map((label) => {
    const mark = `[^${label}]`;
    const index = body?.lines.findIndex((line) => line.trimStart().startsWith(`${mark}:`)) ?? 0;
    const place = { line: (body?.firstLine ?? 1) + Math.max(index, 0), column: 1 };
    const message = `The note ${quoted(mark)} would be left out. Type ${quoted(mark)} after the words that it belongs to, or delete it.`;
    return placeProblem({ ...entry, body }, place, "", message);
  });
}

/** Addresses written apart from their links are lost when sections are shown one by one, or when nothing uses them. */
function apart(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body || entry.frozen) return [];
  return body.lines.flatMap((line, index) => {
    const label = /^ {0,3}(\[[^\]^][^\]]*\]):/.exec(line)?.[1];
    if (label === undefined || body.addressLabels.length === 0) return [];
    const message = `gives the address of ${quoted(label)} on a line of its own. Type it in the link: [words](/address/).`;
    return [placeProblem(entry, { line: body.firstLine + index, column: 1 }, "", message)];
  });
}
