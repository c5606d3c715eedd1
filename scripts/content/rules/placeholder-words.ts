/** No placeholder is left in the text, such as TODO or [insert name]. */
import { quoted } from "../../core/quote.ts";
import { positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

/** Placeholders that look like abbreviations, in capitals. */
export const placeholders: ReadonlySet<string> = new Set("TODO TBC TBD TBA FIXME XX XXX XXXX".split(" "));

const placeholder = new RegExp(
  `\\b(?:${[...placeholders].join("|")})\\b|\\blorem ipsum\\b|\\?{3,}|\\bdd/mm/yy(?:yy)?\\b|\\(insert\\b[^)]*\\)|\\[(?:insert|add|enter|type|your)\\b[^\\]]*\\]`,
  "giu",
);

/** To pass over the many words that hold none. */
const anyPlaceholder = new RegExp(placeholder.source, "iu");

export const placeholderWords: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    if (entry.frozen) return [];
    return tokensOf(entry).flatMap(({ token, position, field }) => {
      if (token.type !== "text" || /(^|> )(id|short|term)$/.test(field)) return [];
      if (!anyPlaceholder.test(token.content)) return [];
      return Array.from(token.content.matchAll(placeholder), ({ index, 0: found }) => {
        const message = `holds ${quoted(found)}, which is a placeholder. Type the real words, or delete it.`;
        return problemAt(entry, positionWithin({ position, field }, index), field, message);
      });
    });
  });
