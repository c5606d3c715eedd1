/** No picture stands among the words yet: the site has no place for one, nor for its description. */
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const images: Rule = (facts) =>
  allEntries(facts).flatMap((entry) =>
    piecesOf(entry).flatMap(({ token, place, field }) => {
      if (token.type !== "image") return [];
      const message = `holds the picture ${quoted(String(token.attrGet("src")))}. Pictures cannot be used yet: say it in words.`;
      return [placeProblem(entry, place, field, message)];
    }),
  );
