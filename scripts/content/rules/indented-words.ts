/** No text becomes a code block only because it is indented. */
import { quoted } from "../../core/quote.ts";
import { positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const indentedWords: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const { body } = entry;
    if (!body || entry.frozen) return [];
    return body.tokens.flatMap(({ type, map }) => {
      if (type !== "code_block" || !map) return [];
      const words = (body.lines[map[0]] ?? "").trim();
      const message = `${quoted(words)} starts so far in that it would show as code. Start it at the left edge.`;
      return [problemAt(entry, positionOfLine(body, map[0]), "", message)];
    });
  });
