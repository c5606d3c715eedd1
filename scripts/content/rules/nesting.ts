/** Lists and quotations are not nested so deep that nobody can follow them. */
import type { Problem } from "../../core/problem.ts";
import { placeOfLine } from "../read/body.ts";
import { type Entry, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const DEEPEST = 3;
const nests = /^(bullet_list|ordered_list|blockquote)_(open|close)$/;

export const nesting: Rule = (facts) => allEntries(facts).flatMap(inEntry);

/** The first place that is too deep. */
function inEntry(entry: Entry): Problem[] {
  let depth = 0;
  for (const token of entry.body?.tokens ?? []) {
    if (nests.test(token.type)) depth += token.nesting;
    if (depth > DEEPEST && entry.body) {
      const place = placeOfLine(entry.body, token.map?.[0] ?? 0);
      const message = `Lists or quotations stand more than ${DEEPEST} deep inside one another. Move the inner ones out.`;
      return [placeProblem(entry, place, "", message)];
    }
  }
  return [];
}
