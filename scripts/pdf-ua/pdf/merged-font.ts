/**
 * Makes one TrueType program of the letters of several: a form field has one font, and the letters of Europe are spread over
 * several files. Hints are left out, which no viewer needs at the sizes of a form.
 */
import { table, tablesOf, unicodeMap } from "./sfnt.ts";
import { woffTables, writeSfnt } from "./woff.ts";

export interface MergedFont {
  program: Uint8Array;
  /** Glyph of each character: one of its own each, from 1. */
  glyphs: Map<number, number>;
  /** Advance width by glyph, in thousandths of the type size. */
  widths: number[];
  /** Of the first file: what the type is called, and its extent in thousandths of the type size. */
  name: string;
  box: number[];
  ascent: number;
  descent: number;
  capHeight: number;
}

/** What people type in the Latin, Greek and Cyrillic scripts: letters, marks, signs and money. */
const TYPED = [
  [0x20, 0x24f],
  [0x2b0, 0x3ff],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x20bf],
  [0x2116, 0x2122],
] as const;

/** Of a glyph that is made of others: words for its place, a scale, two, four, more to come, instructions. */
const [WORDS, SCALE, TWO_SCALES, FOUR_SCALES, MORE, INSTRUCTIONS] = [
  0x1, 0x8, 0x40, 0x80, 0x20, 0x100,
] as const;

interface Source {
  glyphOf: (character: number) => number;
  glyph: (id: number) => Uint8Array;
  advance: (id: number) => number;
  side: (id: number) => number;
  perEm: number;
}

/** The letters of each file, static `.woff` or `.ttf`, that no file before it has. Throws when one is neither, or they differ in their units. */
export function mergeFonts(files: readonly Uint8Array[]): MergedFont {
  const all = files.map((file) => woffTables(file) ?? tablesOf(file));
  const [first] = all;
  if (!first) throw new Error("There is no font for form fields. Give one as a static .woff or .ttf.");
  const sources = all.map(sourceOf);
  const perEm = sources[0]?.perEm ?? 1000;
  if (sources.some((source) => source.perEm !== perEm))
    throw new Error(
      "The fonts for form fields differ in their units to the em. Give fonts that are drawn in the same.",
    );
  const made: { bytes: Uint8Array; advance: number; side: number }[] = [];
  /** Components by source and glyph, so that an accent is written once. */
  const parts = new Map<string, number>();
  const add = (source: Source, id: number): number => {
    const place = made.length;
    made.push({ bytes: new Uint8Array(), advance: source.advance(id), side: source.side(id) });
    const slot = made[place];
    if (slot) slot.bytes = rebuilt(source.glyph(id), (part) => component(source, part));
    return place;
  };
  const component = (source: Source, id: number): number => {
    const key = `${sources.indexOf(source)} ${id}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const fresh = add(source, id);
    parts.set(key, fresh);
    return fresh;
  };
  const glyphs = new Map<number, number>();
  if (sources[0]) add(sources[0], 0);
  for (const source of sources)
    for (const [from, to] of TYPED)
      for (let character = from; character <= to; character++) {
        const id = glyphs.has(character) ? 0 : source.glyphOf(character);
        if (id > 0) glyphs.set(character, add(source, id));
      }
  const scaled = (view: DataView, at: number) => Math.round((view.getInt16(at) * 1000) / perEm);
  const [head, hhea] = [table(first, "head"), table(first, "hhea")];
  return {
    program: write(first, all, made),
    glyphs,
    widths: made.map(({ advance }) => Math.round((advance * 1000) / perEm)),
    name: postScriptName(table(first, "name")),
    box: [36, 38, 40, 42].map((at) => scaled(head, at)),
    ascent: scaled(hhea, 4),
    descent: scaled(hhea, 6),
    capHeight: first.has("OS/2") ? scaled(table(first, "OS/2"), 88) : scaled(hhea, 4),
  };
}

function sourceOf(tables: ReadonlyMap<string, DataView>): Source {
  const head = table(tables, "head");
  const [loca, glyf, hmtx] = [table(tables, "loca"), table(tables, "glyf"), table(tables, "hmtx")];
  const isLong = head.getInt16(50) === 1;
  const last = table(tables, "hhea").getUint16(34) - 1;
  const place = (id: number) => (isLong ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  return {
    glyphOf: unicodeMap(table(tables, "cmap")),
    glyph: (id) => new Uint8Array(glyf.buffer, glyf.byteOffset + place(id), place(id + 1) - place(id)),
    advance: (id) => hmtx.getUint16(4 * Math.min(id, last)),
    side: (id) => hmtx.getInt16(id <= last ? 4 * id + 2 : 4 * (last + 1) + 2 * (id - last - 1)),
    perEm: head.getUint16(18),
  };
}

/** A glyph without its instructions, and with its parts under their new numbers (OpenType, glyf). */
function rebuilt(glyph: Uint8Array, component: (id: number) => number): Uint8Array {
  if (glyph.length === 0) return glyph;
  const view = new DataView(glyph.buffer, glyph.byteOffset, glyph.length);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const at = 10 + 2 * contours;
    const rest = glyph.subarray(at + 2 + view.getUint16(at));
    return Buffer.concat([glyph.subarray(0, at), new Uint8Array(2), rest]);
  }
  let at = 10;
  const out = Buffer.from(glyph);
  for (let flags: number = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    out.writeUInt16BE(flags & ~INSTRUCTIONS, at);
    out.writeUInt16BE(component(view.getUint16(at + 2)), at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & FOUR_SCALES) at += 8;
  }
  return out.subarray(0, at);
}

function write(
  first: ReadonlyMap<string, DataView>,
  all: readonly ReadonlyMap<string, DataView>[],
  made: readonly { bytes: Uint8Array; advance: number; side: number }[],
): Uint8Array {
  const copy = (tag: string) => {
    const view = table(first, tag);
    return Buffer.from(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  };
  const [head, hhea, maxp] = [copy("head"), copy("hhea"), copy("maxp")];
  const LONG = 1;
  head.writeInt16BE(LONG, 50);
  hhea.writeUInt16BE(made.length, 34);
  // Limits of points, contours and nesting: the largest of any file.
  for (let at = 6; at + 1 < maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(...all.map((tables) => table(tables, "maxp").getUint16(at))), at);
  maxp.writeUInt16BE(made.length, 4);
  const hmtx = Buffer.alloc(4 * made.length);
  const loca = Buffer.alloc(4 * (made.length + 1));
  const glyf: Uint8Array[] = [];
  let offset = 0;
  for (const [index, { bytes, advance, side }] of made.entries()) {
    hmtx.writeUInt16BE(advance, 4 * index);
    hmtx.writeInt16BE(side, 4 * index + 2);
    glyf.push(bytes, new Uint8Array(-bytes.length & 3));
    offset += bytes.length + (-bytes.length & 3);
    loca.writeUInt32BE(offset, 4 * (index + 1));
  }
  return writeSfnt([
    ["head", head],
    ["hhea", hhea],
    ["maxp", maxp],
    ["hmtx", hmtx],
    ["loca", loca],
    ["glyf", Buffer.concat(glyf)],
  ]);
}

/** Name 6 of the name table, in UTF-16. */
function postScriptName(names: DataView): string {
  const storage = names.getUint16(4);
  for (let index = 0; index < names.getUint16(2); index++) {
    const at = 6 + 12 * index;
    if (names.getUint16(at) !== 3 || names.getUint16(at + 6) !== 6) continue;
    const from = names.byteOffset + storage + names.getUint16(at + 10);
    const bytes = new Uint8Array(names.buffer, from, names.getUint16(at + 8));
    return new TextDecoder("utf-16be").decode(bytes).replace(/[^!-~]|[()<>[\]{}/%]/g, "");
  }
  return "FieldFont";
}
