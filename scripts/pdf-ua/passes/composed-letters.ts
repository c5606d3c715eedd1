/**
 * Takes the replacement text off a letter that is set as a letter and its marks, where the glyphs say the same. Without it
 * viewers take the letter for a piece of its own: they find and copy "Nguyễ n" for "Nguyễn".
 */
import { edit, type TaggedDocument } from "../document.ts";
import { charactersOf } from "../pdf/fonts.ts";
import { replacementOf } from "../pdf/painting.ts";

/** In other scripts glyphs stand in another order than their characters, or for several of them. */
const composed = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}+$/u;

export function composedLetters(doc: TaggedDocument): void {
  for (const [span, runs] of doc.painting.replaced) {
    const text = replacementOf(span).normalize("NFD");
    // A mark with a width of its own would be taken for a letter of its own.
    const [, ...marks] = runs;
    if (!composed.test(text) || marks.length === 0 || marks.some(({ width }) => width > 0)) continue;
    const said = runs.map(({ font, codes }) => (font ? charactersOf(font, codes) : "")).join("");
    if (said.normalize("NFD") === text) edit(doc, span.stream, span.start, span.end, "/Span BMC");
  }
}
