/** Reads the tables of a TrueType font program (OpenType 1.9): what its glyphs are, how wide, and for which characters. */
import { type PDFDict, PDFStream } from "@cantoo/pdf-lib";
import { streamBytes } from "./streams.ts";
import { entry } from "./values.ts";

/** What a font program says of its glyphs. */
export interface Glyphs {
  count: number;
  /** Advance width of a glyph in thousandths of the type size. */
  advance(glyph: number): number;
  /** False for a glyph that paints nothing, such as the space. */
  hasInk(glyph: number): boolean;
}

/** The TrueType program that a font descriptor embeds; `undefined` when there is none, or none that can be read. */
export function embeddedGlyphs(descriptor: PDFDict | undefined): Glyphs | undefined {
  const file = entry(descriptor, "FontFile2");
  if (!(file instanceof PDFStream)) return undefined;
  try {
    return readGlyphs(streamBytes(file));
  } catch {
    return undefined;
  }
}

function readGlyphs(sfnt: Uint8Array): Glyphs {
  const tables = tablesOf(sfnt);
  const head = table(tables, "head");
  const perEm = 1000 / head.getUint16(18);
  const isLong = head.getInt16(50) === 1;
  const advances = table(tables, "hmtx");
  const last = table(tables, "hhea").getUint16(34) - 1;
  const places = table(tables, "loca");
  const place = (glyph: number) => (isLong ? places.getUint32(4 * glyph) : places.getUint16(2 * glyph));
  const count = table(tables, "maxp").getUint16(4);
  return {
    count,
    advance: (glyph) => advances.getUint16(Math.min(glyph, last) * 4) * perEm,
    hasInk: (glyph) => glyph < count && place(glyph + 1) > place(glyph),
  };
}

/** The tables of a font by tag. */
export function tablesOf(sfnt: Uint8Array): Map<string, DataView> {
  const view = viewOf(sfnt);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = Buffer.from(sfnt.subarray(at, at + 4)).toString("latin1");
    tables.set(
      tag,
      viewOf(sfnt.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12))),
    );
  }
  return tables;
}

/** A table that a font must have. Throws when it has none. */
export function table(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const found = tables.get(tag);
  if (!found)
    throw new Error(`The font for form fields has no table "${tag}". Give it as a static .woff or .ttf.`);
  return found;
}

/** Glyph ids by character, from a format 4 subtable (OpenType, cmap); 0 where there is none. Throws without one. */
export function unicodeMap(cmap: DataView): (character: number) => number {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index));
  const start = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (start === undefined)
    throw new Error("The font for form fields has no table of Unicode characters in format 4.");
  const segments = cmap.getUint16(start + 6) / 2;
  const at = (array: number, index: number) =>
    start + 14 + array * 2 * segments + (array > 0 ? 2 : 0) + 2 * index;
  return (character) => {
    for (let index = 0; index < segments; index++) {
      if (cmap.getUint16(at(0, index)) < character) continue;
      const first = cmap.getUint16(at(1, index));
      if (first > character) return 0;
      const delta = cmap.getUint16(at(2, index));
      const range = cmap.getUint16(at(3, index));
      if (range === 0) return (character + delta) & 0xffff;
      const glyph = cmap.getUint16(at(3, index) + range + 2 * (character - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
