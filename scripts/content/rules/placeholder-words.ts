/** No words are left that only keep a place for others. */
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem, placeWithin } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

/** Abbreviations of this sort, in capitals. */
export const standIns: ReadonlySet<string> = new Set("TODO TBC TBD TBA FIXME XX XXX XXXX".split(" "));

const standIn = new RegExp(
  `\\b(?:${[...standIns].join("|")})\\b|\\blorem ipsum\\b|\\?{3,}|\\[(?:insert|add|enter|type|your)\\b[^\\]]*\\]`,
  "iu",
);

export const standInWords: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    if (entry.frozen) return [];
    return piecesOf(entry).flatMap(({ token, place, field }) => {
      const found = token.type === "text" ? standIn.exec(token.content) : null;
      if (!found || /(^|> )(id|short|term)$/.test(field)) return [];
      const at = placeWithin({ place, field }, found.index);
      const message = `holds ${quoted(found[0])}, which keeps a place for other words. Type those, or delete it.`;
      return [placeProblem(entry, at, field, message)];
    });
  });
