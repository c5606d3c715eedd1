/** Nobody is given more lines to write on than a page has. */

import type { WritingSpace } from "../markdown.ts";
import { placeOfLine } from "../read/body.ts";
import { placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const MAX = 40;

export const writingLines: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    const { body } = entry;
    if (!body || entry.frozen) return [];
    return body.tokens.flatMap(({ type, map, meta }) => {
      const lines = type === "writing_space" ? (meta as unknown as WritingSpace).lines : 0;
      if (lines <= MAX || !map) return [];
      const message = `holds ${lines} lines to write on. Keep them to ${MAX} or fewer, about a page.`;
      return [placeProblem(entry, placeOfLine(body, map[0]), "", message)];
    });
  });
