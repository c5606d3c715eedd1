/** Lists and quotations are not nested too deep to follow. */
import type { Problem } from "../../core/problem.ts";
import { positionOfLine } from "../read/body.ts";
import { type Entry, problemAt } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const MAX_DEPTH = 3;
const nestingToken = /^(bullet_list|ordered_list|blockquote)_(open|close)$/;

export const nesting: Rule = (content) => allEntries(content).flatMap(inEntry);

/** A problem at the first token that is too deep. */
function inEntry(entry: Entry): Problem[] {
  let depth = 0;
  for (const token of entry.body?.tokens ?? []) {
    if (nestingToken.test(token.type)) depth += token.nesting;
    if (depth > MAX_DEPTH && entry.body) {
      const position = positionOfLine(entry.body, token.map?.[0] ?? 0);
      const message = `Lists or quotations are more than ${MAX_DEPTH} deep inside one another. Move the inner ones out.`;
      return [problemAt(entry, position, "", message)];
    }
  }
  return [];
}
