/** Whatever is printed has its letters in the pinned fonts; elsewhere a page may be in any language. */
import { quoted } from "../../core/quote.ts";
import { unprintableLetter } from "./printable-ranges.ts";
import { type Entry, piecesOf, placeProblem, placeWithin, textsAt } from "../read/entry.ts";
import { allEntries, type Facts } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const printableLetters: Rule = (facts) => {
  const printed = printedPages(facts);
  return allEntries(facts)
    .filter((entry) => isPrinted(entry, printed))
    .flatMap((entry) =>
      piecesOf(entry).flatMap(({ token, place, field }) => {
        if (token.type !== "text" && token.type !== "code_inline") return [];
        const found = unprintableLetter(token.content);
        if (!found) return [];
        const at = placeWithin({ place, field }, found.index);
        const message = `holds ${quoted(found.letter)} (U+${found.code}), which the packs have no letter for. Write it in words.`;
        return [placeProblem(entry, at, field, message)];
      }),
    );
};

/** Ids of the pages that a pack prints. */
function printedPages({ entries }: Facts): Set<string> {
  const texts = entries.pack.flatMap((pack) => textsAt(pack, ["parts"]));
  return new Set(texts.flatMap(({ path, text }) => (path[2] === "page" ? [text] : [])));
}

function isPrinted({ kind, fields, frozen }: Entry, pages: ReadonlySet<string>): boolean {
  if (kind === "page") return "id" in fields && pages.has(fields.id);
  return !["accessibility", "version", "retired"].includes(kind) && !frozen;
}
