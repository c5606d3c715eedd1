/** No word mixes two alphabets: a letter that only looks like another cannot be found, and is read aloud wrongly. */
import { quoted } from "../../core/quote.ts";
import { positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const word = /[\p{L}\p{M}]+/gu;
/** Letters of a word of Latin letters that look like Latin ones. Units of measure keep their other letters: kΩ, μg. */
const lookalike = /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικνρυ]/u;
/** Shapes of letters that some programs use for bold or slanted writing; each stands for a plain one. */
const styled = /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06]+/gu;

export const mixedAlphabets: Rule = (content) =>
  allEntries(content)
    .filter(({ frozen }) => !frozen)
    .flatMap((entry) =>
      tokensOf(entry).flatMap(({ token, position, field }) => {
        // An id has a message of its own.
        if (
          token.type !== "text" ||
          /(^|> )(id|link|theme|short)$/.test(field) ||
          entry.kind === "order" ||
          /^[\t\n -~]*$/.test(token.content)
        )
          return [];
        const add = (index: number, covers: string, message: string) => ({
          ...problemAt(entry, positionWithin({ position, field }, index), field, message),
          covers,
        });
        return [
          ...Array.from(token.content.matchAll(word)).flatMap(({ index, 0: found }) => {
            const letter = lookalike.exec(found)?.[0];
            if (letter === undefined || !/\p{Script=Latin}/u.test(found)) return [];
            const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
            return [
              add(
                index,
                found,
                `holds ${quoted(found)}, where ${quoted(letter)} (U+${number}) is a letter of another alphabet that only looks like it. Type the word again on the keyboard.`,
              ),
            ];
          }),
          ...Array.from(token.content.matchAll(styled), ({ index, 0: found }) =>
            add(
              index,
              found,
              `holds ${quoted(found)}, in shapes that stand for plain letters. Type ${quoted(found.normalize("NFKC"))}.`,
            ),
          ),
        ];
      }),
    );
