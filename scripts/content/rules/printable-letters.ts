/** Everything printed uses letters of the pinned fonts; pages that are not printed may be in any language. */
import { quoted } from "../../core/quote.ts";
import { type Entry, positionWithin, problemAt, textsAt, tokensOf } from "../read/entry.ts";
import { allEntries, type ParsedContent } from "../read/parsed-content.ts";
import { unprintableLetters } from "./printable-ranges.ts";
import type { Rule } from "./rule.ts";

export const printableLetters: Rule = (content) => {
  const printed = printedPages(content);
  return allEntries(content)
    .filter((entry) => isPrinted(entry, printed))
    .flatMap((entry) =>
      tokensOf(entry).flatMap(({ token, position, field }) => {
        if (token.type !== "text" && token.type !== "code_inline") return [];
        return unprintableLetters(token.content).map(({ letter, index, code }) => {
          const message = `holds ${quoted(letter)} (U+${code}), which the packs have no letter for. Write it in words.`;
          return problemAt(entry, positionWithin({ position, field }, index), field, message);
        });
      }),
    );
};

/** Ids of the pages that a pack prints. */
function printedPages({ entries }: ParsedContent): Set<string> {
  const texts = entries.pack.flatMap((pack) => textsAt(pack, ["parts"]));
  return new Set(texts.flatMap(({ path, text }) => (path[2] === "page" ? [text] : [])));
}

function isPrinted({ kind, fields, frozen }: Entry, pages: ReadonlySet<string>): boolean {
  if (kind === "page") return "id" in fields && pages.has(fields.id);
  return !["accessibility", "version", "retired"].includes(kind) && !frozen;
}
