/** Words in another language say which, in the way that screen readers understand (BCP 47). */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** What is left of `{lang=…}` when its value is no tag. */
const loose = /\{\s*lang\s*[=:]\s*"?([^}"]*)"?\}?/i;

export const languages: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    if (entry.frozen) return [];
    return piecesOf(entry).flatMap(({ token, place, field }): Problem[] => {
      const written =
        token.type === "span_open"
          ? String(token.attrGet("lang"))
          : token.type === "text"
            ? loose.exec(token.content)?.[1]
            : undefined;
      if (written === undefined || (token.type === "span_open" && isKnown(written))) return [];
      const tag = isKnown(written.trim()) ? written.trim() : tagOf(written);
      const remedy =
        tag === undefined
          ? "Type its tag, such as [Croeso]{lang=cy} for Welsh."
          : `Type [words]{lang=${tag}}.`;
      return [
        placeProblem(
          entry,
          place,
          field,
          `says that words are in the language ${quoted(written)}. ${remedy}`,
        ),
      ];
    });
  });

function isKnown(tag: string): boolean {
  const [, language = ""] = /^([a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*$/.exec(tag) ?? [];
  // Of the thousands of tags with three letters, such as bfi for British Sign Language, few are named here.
  return language.length === 3 || (language !== "" && names.of(language) !== undefined);
}

/** The tag of a language that is named in English; nothing when it has none of two letters. */
function tagOf(name: string): string | undefined {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const sought = name.trim().toLowerCase();
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .find((tag) => names.of(tag)?.toLowerCase() === sought);
}
