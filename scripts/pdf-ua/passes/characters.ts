/**
 * Says which characters the glyphs are that a script joins, turns or moves, such as the vowel of a Hindi syllable.
 * Without it the browser maps them to U+0000, which fails 7.21.7-2: what stands in the words around them knows better.
 */
import type { TaggedDocument } from "../document.ts";
import { characterMap } from "../pdf/character-map.ts";
import { codesOf, type Font, NO_CHARACTER } from "../pdf/fonts.ts";
import { replacementOf } from "../pdf/painting.ts";
import { packedStream } from "../pdf/streams.ts";
import { pdfName } from "../pdf/values.ts";

export function characters(doc: TaggedDocument): void {
  const learnt = new Map<Font, Map<number, string>>();
  for (const [span, runs] of doc.painting.replaced) {
    const glyphs = runs.flatMap(({ font, codes }) =>
      font ? codesOf(font, codes).map((code) => ({ font, code })) : [],
    );
    const known = ({ font, code }: { font: Font; code: number }) =>
      characterOf(font, code) ?? learnt.get(font)?.get(code);
    const unknown = glyphs.filter((glyph) => known(glyph) === undefined);
    if (unknown.length === 0) continue;
    const parts = shares(
      without(
        replacementOf(span),
        glyphs.map((glyph) => known(glyph) ?? ""),
      ),
      unknown.length,
    );
    for (const [index, { font, code }] of unknown.entries()) {
      const found = learnt.get(font) ?? new Map<number, string>();
      learnt.set(font, found);
      if (!found.has(code)) found.set(code, parts[index] ?? "");
    }
  }
  for (const [font, found] of learnt) {
    for (const [code, text] of found) font.characters.set(code, text);
    const map = packedStream(doc.context, characterMap(font.characters));
    font.dict.set(pdfName("ToUnicode"), doc.context.register(map));
  }
}

function characterOf(font: Font, code: number): string | undefined {
  const text = font.characters.get(code);
  return text === undefined || NO_CHARACTER.some((value) => text.includes(value)) ? undefined : text;
}

/**
 * The replacement text without what the other glyphs of the span stand for; all of it when nothing is left. A mark that a glyph
 * of its own sets is taken off the letter that holds both.
 */
function without(text: string, known: readonly string[]): string {
  let left = text.normalize("NFD");
  for (const part of known) left = left.replace(part.normalize("NFD"), "");
  return left.normalize() || text;
}

/** A text in so many parts, none of them empty: a letter each, the last with what is left, or the last letter again. */
function shares(text: string, count: number): string[] {
  const letters = [...text];
  return Array.from({ length: count }, (_, index) =>
    index < count - 1
      ? (letters[index] ?? letters.at(-1) ?? "")
      : letters.slice(index).join("") || (letters.at(-1) ?? ""),
  );
}
