/** Embeds the font of form fields: composite, so that whatever people type in Latin, Greek and Cyrillic letters is shown. */
import { type PDFContext, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { characterMap } from "./character-map.ts";
import { mergeFonts } from "./merged-font.ts";
import { packedStream } from "./streams.ts";

/** Bit 3 of `Flags`: glyphs go by their number, not by a standard encoding (ISO 32000-1 table 123). */
const SYMBOLIC = 4;

/** A font dictionary for `DR` of the letters of these static `.woff` or `.ttf` files. Throws as `mergeFonts` does. */
export function embedFieldFont(context: PDFContext, files: readonly Uint8Array[]): PDFRef {
  const { program, glyphs, widths, ...font } = mergeFonts(files);
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
    FontFile2: context.register(packedStream(context, program, { Length1: program.length })),
  });
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
    CIDToGIDMap: "Identity",
    FontDescriptor: context.register(descriptor),
    W: [0, widths],
  });
  const characters = new Map(
    [...glyphs].map(([character, glyph]): [number, string] => [glyph, String.fromCodePoint(character)]),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(packedStream(context, characterMap(characters))),
    }),
  );
}
