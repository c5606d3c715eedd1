/** No word is so long that it runs off the paper, or makes a narrow screen scroll sideways. */
import { quoted } from "../../core/quote.ts";
import { problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const MAX_LENGTH = 60;

/** Browsers break lines at spaces and after hyphens, slashes and question marks, and nowhere else. */
const longRun = new RegExp(`[^\\s\\-/?]{${MAX_LENGTH + 1},}`, "gu");

export const longWords: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    if (entry.frozen) return [];
    return tokensOf(entry).flatMap(({ token, position, field }) => {
      // Fields for addresses and ids may be long.
      if (
        !/^(text|code_inline)$/.test(token.type) ||
        /(^|> )(link|web_address|source_address|id)$/.test(field)
      )
        return [];
      if (token.content.length <= MAX_LENGTH) return [];
      return Array.from(token.content.matchAll(longRun), ({ 0: found }) => {
        const message = `holds ${quoted(found)}, ${found.length} letters without a space. Put spaces between the words.`;
        return problemAt(entry, position, field, message);
      });
    });
  });
