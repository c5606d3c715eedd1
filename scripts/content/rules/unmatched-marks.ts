/** No mark of Markdown shows as text because its other half is missing. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const unpaired =
  /\*\*+|(?<=\s)\*(?=\p{L})|~~+|`+|(?<![_\p{L}\p{N}])__?(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__?(?![_\p{L}\p{N}])/gu;
/** A box to tick that was left as text: not exactly one space in the brackets, or not in a list. */
const unparsedBox = /^\[[ xX]?\](?=\s|$)/;
/** One that stands among the words. */
const boxWithin = /\[ ?\](?![({[\p{L}])/gu;

export const unmatchedMarks: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    if (entry.frozen) return [];
    let previous = "";
    return tokensOf(entry).flatMap(({ token, position, field }): Problem[] => {
      // A box can only be at the start of a line.
      const isFirst = previous !== `${field} ${position.line}`;
      previous = `${field} ${position.line}`;
      if (token.type !== "text" || !/[*~`_[]/.test(token.content)) return [];
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
      const add = (index: number, message: string) =>
        problemAt(entry, positionWithin({ position, field }, index), field, message);
      return [
        ...Array.from(token.content.matchAll(boxWithin), ({ index, 0: found }) =>
          add(
            index,
            `holds ${quoted(found)} among the words. A box to tick begins a line of its own, as "- [ ] "; a cell of a table is left blank.`,
          ),
        ),
        ...unpairedIn(token.content).map(({ index, mark }) =>
          add(
            index,
            `holds ${quoted(mark)}, which readers would see as it is. Type it on both sides of the words, without spaces inside, or delete it.`,
          ),
        ),
      ];
    });
  });

/** Marks that stand alone, and of two equal ones that do not work together the first. */
function unpairedIn(text: string): { index: number; mark: string }[] {
  // Words that are struck out have a problem of their own.
  const words = text.replace(/~~(?=\S)[^~]*~~/g, (struck) => " ".repeat(struck.length));
  let open: string | undefined;
  return Array.from(words.matchAll(unpaired)).flatMap(({ index, 0: mark }) => {
    const isSecond = mark === open;
    open = isSecond ? undefined : mark;
    return isSecond ? [] : [{ index, mark }];
  });
}
