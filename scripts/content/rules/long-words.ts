/** No word is so long that it runs off the paper, or makes a telephone scroll sideways. */
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const LONGEST = 60;

/** Browsers break lines at spaces and after hyphens, slashes and question marks, and nowhere else. */
const run = new RegExp(`[^\\s\\-/?]{${LONGEST + 1},}`, "u");

export const longWords: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    if (entry.frozen) return [];
    return piecesOf(entry).flatMap(({ token, place, field }) => {
      const found = /^(text|code_inline)$/.test(token.type) ? run.exec(token.content) : null;
      // An address in a field stands there as an address.
      if (!found || /(^|> )(link|web_address|source_address|id)$/.test(field)) return [];
      const message = `holds ${quoted(found[0])}, ${found[0].length} letters without a space. Put spaces between the words.`;
      return [placeProblem(entry, place, field, message)];
    });
  });
