/** No writing space has more lines than a page. */
import type { WritingSpace } from "../markdown.ts";
import { positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const MAX_LINES = 40;

export const writingLines: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const { body } = entry;
    if (!body || entry.frozen) return [];
    return body.tokens.flatMap(({ type, map, meta }) => {
      const lines = type === "writing_space" ? (meta as unknown as WritingSpace).lines : 0;
      if (lines <= MAX_LINES || !map) return [];
      const message = `holds ${lines} lines to write on. Keep them to ${MAX_LINES} or fewer, about a page.`;
      return [problemAt(entry, positionOfLine(body, map[0]), "", message)];
    });
  });
