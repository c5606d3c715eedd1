/** Links and footnotes are complete, and work on a page that shows their section alone. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Entry, positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const incompleteLink =
  /\([^()]*\)\[(?:\/|#|[a-z]+:)[^\]]*\]|\[[^\][]*\]\s?\((?:\/|#|[a-z]+:)[^)]*\)?|\]\([^)]*\)?|\[[^\][]+\]\[[^\][]*\]/gi;
const footnoteMark = /\[\^[^\]]*\]/g;
const kindsWithSections = new Set(["question", "responsibility", "guide", "briefing", "vignette"]);

export const incompleteLinks: Rule = (content) =>
  allEntries(content).flatMap((entry) => [
    ...inTokens(entry),
    ...referenceDefinitions(entry),
    ...unusedFootnoteProblems(entry),
    ...notesTwice(entry),
  ]);

function inTokens(entry: Entry): Problem[] {
  return tokensOf(entry).flatMap(({ token, position, field }) => {
    const add = (message: string) => [problemAt(entry, position, field, message)];
    if (token.type === "footnote_ref" && kindsWithSections.has(entry.kind)) {
      return add("holds a note such as [^1]. Notes stand only on pages: put the words in the sentence.");
    }
    if (token.type !== "text" || !/[[\]]/.test(token.content)) return [];
    const found = new Map(
      Array.from(token.content.matchAll(footnoteMark), ({ index, 0: mark }) => [mark, index]).reverse() as [
        string,
        number,
      ][],
    );
    const marks = Array.from(found, ([mark, index]) =>
      problemAt(
        entry,
        positionWithin({ position, field }, index),
        field,
        `holds ${quoted(mark)}, but no note has that mark. Add a line "${mark}: …", or delete it.`,
      ),
    );
    if (marks.length > 0) return marks;
    return Array.from(token.content.matchAll(incompleteLink), ({ index, 0: broken }) => {
      const number = /\(tel:[+\d][\d\s()-]*\)/.exec(broken)?.[0];
      const correct = number === undefined ? "[words](/address/)" : `(tel:${number.replace(/[^+\d]/g, "")})`;
      const message = `holds ${quoted(broken)}, which is not a whole link. Type ${correct} without spaces.`;
      return {
        ...problemAt(entry, positionWithin({ position, field }, index), field, message),
        covers: broken,
      };
    });
  });
}

/** Footnotes without a reference, which Markdown silently leaves out. */
function unusedFootnoteProblems({ body, ...entry }: Entry): Problem[] {
  return (body?.unusedFootnotes ?? []).map((label) => {
    const mark = `[^${label}]`;
    const index = body?.lines.findIndex((line) => line.trimStart().startsWith(`${mark}:`)) ?? 0;
    const position = { line: (body?.firstLine ?? 1) + Math.max(index, 0), column: 1 };
    const message = `The note ${quoted(mark)} would be left out. Type ${quoted(mark)} after the words that it belongs to, or delete it.`;
    return problemAt({ ...entry, body }, position, "", message);
  });
}

/** Notes with a mark that an earlier one has: Markdown keeps one of them. */
function notesTwice(entry: Entry): Problem[] {
  const { body } = entry;
  const lines = new Map<string, number>();
  return (body?.lines ?? []).flatMap((words, index) => {
    const mark = /^ {0,3}(\[\^[^\]]+\]):/.exec(words)?.[1];
    if (!body || mark === undefined) return [];
    const line = body.firstLine + index;
    const other = lines.get(mark);
    lines.set(mark, other ?? line);
    if (other === undefined) return [];
    const message = `is a second note ${quoted(mark)}, after that on line ${other}, and would be left out. Give it another mark, or put both notes in one.`;
    return [problemAt(entry, { line, column: 1 }, "", message)];
  });
}

/** Link reference definitions, which are lost when sections are shown one by one. */
function referenceDefinitions(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body || entry.frozen) return [];
  return body.lines.flatMap((line, index) => {
    const label = /^ {0,3}(\[[^\]^][^\]]*\]):/.exec(line)?.[1];
    if (label === undefined || body.referenceLabels.length === 0) return [];
    const message = `gives the address of ${quoted(label)} on a line of its own. Type it in the link: [words](/address/).`;
    return [problemAt(entry, { line: body.firstLine + index, column: 1 }, "", message)];
  });
}
