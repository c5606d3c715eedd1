/** Text in another language is marked with a language tag that screen readers understand (BCP 47). */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** `{lang=…}` that was left as text because its value is no language tag. */
const unparsed = /\{\s*lang\s*[=:]\s*"?([^}"]*)"?\}?/i;

export const languages: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    if (entry.frozen) return [];
    return tokensOf(entry).flatMap(({ token, position, field }): Problem[] => {
      const written =
        token.type === "span_open"
          ? String(token.attrGet("lang"))
          : token.type === "text"
            ? unparsed.exec(token.content)?.[1]
            : undefined;
      if (written === undefined || (token.type === "span_open" && isKnown(written))) return [];
      const tag = isKnown(written.trim()) ? written.trim() : tagOf(written);
      const remedy =
        tag === undefined
          ? "Type its tag, such as [Croeso]{lang=cy} for Welsh."
          : `Type [words]{lang=${tag}}.`;
      return [
        problemAt(
          entry,
          position,
          field,
          `says that words are in the language ${quoted(written)}. ${remedy}`,
        ),
      ];
    });
  });

function isKnown(tag: string): boolean {
  const [, language = ""] = /^([a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*$/.exec(tag) ?? [];
  // Intl names few of the thousands of tags with three letters, such as bfi for British Sign Language.
  return language.length === 3 || (language !== "" && names.of(language) !== undefined);
}

/** The tag of a language that is named in English; nothing when it has none of two letters. */
function tagOf(name: string): string | undefined {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const wanted = name.trim().toLowerCase();
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .find((tag) => names.of(tag)?.toLowerCase() === wanted);
}
