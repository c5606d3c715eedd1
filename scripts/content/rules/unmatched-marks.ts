/** No mark of Markdown shows as text because its other half is missing. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const unpaired =
  /\*\*+|(?<=\s)\*(?=\p{L})|~~+|`+|(?<![_\p{L}\p{N}])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__(?![_\p{L}\p{N}])/u;
/** A box to tick that was left as text: not exactly one space in the brackets, or not in a list. */
const unparsedBox = /^\[[ xX]?\](?=\s|$)/;

export const unmatchedMarks: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    if (entry.frozen) return [];
    let previous = "";
    return tokensOf(entry).flatMap(({ token, position, field }): Problem[] => {
      // A box can only be at the start of a line.
      const isFirst = previous !== `${field} ${position.line}`;
      previous = `${field} ${position.line}`;
      if (token.type !== "text") return [];
      const box = isFirst && field === "" ? unparsedBox.exec(token.content)?.[0] : undefined;
      if (box !== undefined)
        return [
          problemAt(
            entry,
            position,
            "",
            `starts with ${quoted(box)}. A box to tick is typed "- [ ] " before its words.`,
          ),
        ];
      const found = unpaired.exec(token.content);
      if (!found) return [];
      const at = positionWithin({ position, field }, found.index);
      const message = `holds ${quoted(found[0])}, which would show as it stands. Type it on both sides of the words, without spaces inside, or delete it.`;
      return [problemAt(entry, at, field, message)];
    });
  });
