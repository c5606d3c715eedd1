/** No mark of Markdown is left standing among the words because its other half is missing. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem, placeWithin } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const pair =
  /\*\*+|(?<=\s)\*(?=\p{L})|~~+|`+|(?<![_\p{L}\p{N}])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__(?![_\p{L}\p{N}])/u;
/** What is left of a box when the brackets hold no single space, or when it stands in no list. */
const box = /^\[[ xX]?\](?=\s|$)/;

export const looseMarks: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    if (entry.frozen) return [];
    let before = "";
    return piecesOf(entry).flatMap(({ token, place, field }): Problem[] => {
      // A box can stand only where a line begins.
      const isFirst = before !== `${field} ${place.line}`;
      before = `${field} ${place.line}`;
      if (token.type !== "text") return [];
      const ticked = isFirst && field === "" ? box.exec(token.content)?.[0] : undefined;
      if (ticked !== undefined)
        return [
          placeProblem(
            entry,
            place,
            "",
            `starts with ${quoted(ticked)}. A box to tick is typed "- [ ] " before its words.`,
          ),
        ];
      const found = pair.exec(token.content);
      if (!found) return [];
      const at = placeWithin({ place, field }, found.index);
      const message = `holds ${quoted(found[0])}, which would show as it stands. Type it on both sides of the words, without spaces inside, or delete it.`;
      return [placeProblem(entry, at, field, message)];
    });
  });
