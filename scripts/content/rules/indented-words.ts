/** No words are set apart as code only because they begin far from the edge. */
import { quoted } from "../../core/quote.ts";
import { placeOfLine } from "../read/body.ts";
import { placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const indentedWords: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    const { body } = entry;
    if (!body || entry.frozen) return [];
    return body.tokens.flatMap(({ type, map }) => {
      if (type !== "code_block" || !map) return [];
      const words = (body.lines[map[0]] ?? "").trim();
      const message = `${quoted(words)} starts so far in that it would show as code. Start it at the left edge.`;
      return [placeProblem(entry, placeOfLine(body, map[0]), "", message)];
    });
  });
