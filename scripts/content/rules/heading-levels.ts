/** Headings under the title go down one level at a time, and none stands in the title's place. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { placeOfLine } from "../body.ts";
import { type Entry, placeProblem } from "../entry.ts";
import { allEntries } from "../facts.ts";
import { headingText } from "../headings.ts";
import type { Rule } from "./rule.ts";

export const headingLevels: Rule = (facts) => allEntries(facts).flatMap(inEntry);

function inEntry(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body) return [];
  const problems: Problem[] = [];
  let above = 1;
  body.tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? 0;
    const add = (message: string) => problems.push(placeProblem(entry, placeOfLine(body, line), "", message));
    const glued = token.type === "paragraph_open" ? /^\s*(#{1,6})([^#\s].*)$/.exec(body.lines[line] ?? "") : null;
    if (glued) add(`${quoted(glued[0])} needs a space after ${glued[1]}.`);
    if (token.type !== "heading_open") return;
    const level = Number(token.tag.slice(1));
    const title = quoted(headingText(body.tokens, index));
    if (headingText(body.tokens, index) === "") add("A heading has no words. Type them, or delete the line.");
    else if (level === 1) add(`${title} is a heading of the first level, which the title is already. Type ## before it.`);
    else if (level > above + 1) add(`${title} skips a heading level. Type ${"#".repeat(above + 1)} before it.`);
    above = level;
  });
  return problems;
}
