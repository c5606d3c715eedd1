/** Embeds the font of form fields: composite, so that whatever people type in Latin, Greek and Cyrillic letters is shown. */
import { deflateSync } from "node:zlib";
import { type PDFContext, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { characterMap } from "./character-map.ts";
import { type MergedFont, mergeFonts } from "./merged-font.ts";
import { streamOf } from "./streams.ts";

/** Bit 3 of `Flags`: glyphs go by their number, not by a standard encoding (ISO 32000-1 table 123). */
const SYMBOLIC = 4;

/** A font, and the streams of it as they are embedded. */
interface PackedFont {
  font: MergedFont;
  program: Uint8Array;
  characters: Uint8Array;
}

/** Every part with fields wants the same font. */
let last: { files: readonly Uint8Array[]; packed: PackedFont } | undefined;

function packedFont(files: readonly Uint8Array[]): PackedFont {
  const isLast =
    last?.files.length === files.length &&
    files.every((file, index) => Buffer.compare(file, last?.files[index] ?? new Uint8Array()) === 0);
  if (last && isLast) return last.packed;
  const font = mergeFonts(files);
  const characters = new Map(
    [...font.glyphs].map(([character, glyph]): [number, string] => [glyph, String.fromCodePoint(character)]),
  );
  const packed = {
    font,
    program: deflateSync(font.program),
    characters: deflateSync(characterMap(characters)),
  };
  last = { files, packed };
  return packed;
}

/** A font dictionary for `DR` of the letters of these static `.woff` or `.ttf` files. Throws as `mergeFonts` does. */
export function embedFieldFont(context: PDFContext, files: readonly Uint8Array[]): PDFRef {
  const { font, program, characters } = packedFont(files);
  // The tag says that the font holds a part of the letters only (ISO 32000-1 9.6.4).
  const name = `FIELDS+${font.name}`;
  const descriptor = context.obj({
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: font.box,
    ItalicAngle: 0,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.capHeight,
    StemV: 80,
    FontFile2: context.register(streamOf(context, program, { Length1: font.program.length })),
  });
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
    CIDToGIDMap: "Identity",
    FontDescriptor: context.register(descriptor),
    W: [0, font.widths],
  });
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(streamOf(context, characters)),
    }),
  );
}
