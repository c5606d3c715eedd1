/**
 * Makes one TrueType program of the glyphs of several, all of them subsets of one font file. Chromium keeps the numbers of
 * the file in every subset that it embeds, so glyphs go where they were and nothing that shows them is changed.
 */
import { table, tablesOf, viewOf } from "./sfnt.ts";
import { writeSfnt } from "./woff.ts";

/** A program as it stands in a PDF. */
export interface GlyphProgram {
  tables: ReadonlyMap<string, DataView>;
  /** How many glyphs it has room for. */
  count: number;
  /** The glyphs that have ink here, but for 0. */
  drawn: readonly number[];
  /** What draws a glyph; empty for one that was left out, or that has no ink. */
  outline(id: number): Uint8Array;
  /** Advance width and left side bearing, in units of the file. */
  metric(id: number): readonly [number, number];
}

/** What is the same in every subset of a file. */
const STEADY = ["cvt ", "fpgm", "prep"];
/** Copied from the first; a map of characters is of no use behind Identity-H. */
const COPIED = ["OS/2", "gasp", "name", "post", ...STEADY];

/** Of a glyph that is made of others: words for its place, a scale, two, four, more to come. */
const [WORDS, SCALE, TWO_SCALES, FOUR_SCALES, MORE] = [0x1, 0x8, 0x40, 0x80, 0x20] as const;

/** Throws when a table is missing: it is no TrueType program. */
export function readProgram(bytes: Uint8Array): GlyphProgram {
  const tables = tablesOf(bytes);
  const [loca, glyf, hmtx] = [table(tables, "loca"), table(tables, "glyf"), table(tables, "hmtx")];
  const isLong = table(tables, "head").getInt16(50) === 1;
  const count = table(tables, "maxp").getUint16(4);
  const measured = table(tables, "hhea").getUint16(34);
  const place = (id: number) => (isLong ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  const drawn: number[] = [];
  for (let id = 1; id < count; id++) if (place(id + 1) > place(id)) drawn.push(id);
  return {
    tables,
    count,
    drawn,
    outline: (id) =>
      id < count
        ? new Uint8Array(glyf.buffer, glyf.byteOffset + place(id), place(id + 1) - place(id))
        : new Uint8Array(),
    metric: (id) => [
      hmtx.getUint16(4 * Math.min(id, measured - 1)),
      hmtx.getInt16(id < measured ? 4 * id + 2 : 4 * measured + 2 * (id - measured)),
    ],
  };
}

/**
 * Whether two programs are of one file as far as can be told by dates and hints. They can be joined when the glyphs are equal
 * that both hold; two files that share no number of a glyph then pass too, and come to no harm.
 */
export function ofOneFile(one: GlyphProgram, other: GlyphProgram): boolean {
  if (birth(one) !== birth(other)) return false;
  return STEADY.every((tag) => Buffer.compare(bytesOf(one, tag), bytesOf(other, tag)) === 0);
}

/** Version, units to the em, and the days on which the file was made and changed. */
function birth({ tables }: GlyphProgram): string {
  const head = table(tables, "head");
  return [head.getUint32(4), head.getUint16(18), head.getBigUint64(20), head.getBigUint64(28)].join();
}

function bytesOf({ tables }: GlyphProgram, tag: string): Uint8Array {
  const view = tables.get(tag);
  return view ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : new Uint8Array();
}

/** One program with the `glyphs` of each member, and the glyphs that these are made of; all others are left out. */
export function joinPrograms(
  members: readonly { program: GlyphProgram; glyphs: Iterable<number> }[],
): Uint8Array {
  const holder = new Map<number, GlyphProgram>([]);
  for (const { program, glyphs } of members)
    for (const id of [0, ...glyphs]) if (id < program.count) addGlyph(holder, program, id);
  const count = Math.max(0, ...holder.keys()) + 1;
  const hmtx = Buffer.alloc(4 * count);
  const loca = Buffer.alloc(4 * (count + 1));
  const glyf: Uint8Array[] = [];
  let size = 0;
  for (let id = 0; id < count; id++) {
    const program = holder.get(id);
    const outline = program?.outline(id) ?? new Uint8Array();
    const [advance, bearing] = program?.metric(id) ?? [0, 0];
    hmtx.writeUInt16BE(advance, 4 * id);
    hmtx.writeInt16BE(bearing, 4 * id + 2);
    glyf.push(outline, new Uint8Array(-outline.length & 3));
    size += outline.length + (-outline.length & 3);
    loca.writeUInt32BE(size, 4 * (id + 1));
  }
  return write(
    members.map(({ program }) => program),
    { count, hmtx, loca, glyf: Buffer.concat(glyf) },
  );
}

function addGlyph(holder: Map<number, GlyphProgram>, program: GlyphProgram, id: number): void {
  const known = holder.get(id);
  // One that a subset keeps for its width alone may have its outline in another.
  if (known && (known === program || known.outline(id).length > 0)) return;
  holder.set(id, program);
  for (const part of componentsOf(program.outline(id))) addGlyph(holder, program, part);
}

/** The glyphs that a glyph is made of (OpenType, glyf). */
function componentsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const found: number[] = [];
  let at = 10;
  for (let flags: number = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    found.push(view.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & FOUR_SCALES) at += 8;
  }
  return found;
}

function write(
  programs: readonly GlyphProgram[],
  { count, ...made }: { count: number; hmtx: Buffer; loca: Buffer; glyf: Buffer },
): Uint8Array {
  const [first] = programs;
  if (!first) throw new Error("There is no font to take glyphs from.");
  const copy = (tag: string) => Buffer.from(bytesOf(first, tag));
  const [head, hhea, maxp] = [copy("head"), copy("hhea"), copy("maxp")];
  const LONG = 1;
  // The checksum of the whole is that of no file any more; viewers do not look at it.
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(LONG, 50);
  hhea.writeUInt16BE(count, 34);
  // Limits of points, contours and nesting: the largest of any member.
  for (let at = 6; at + 1 < maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(...programs.map(({ tables }) => table(tables, "maxp").getUint16(at))), at);
  maxp.writeUInt16BE(count, 4);
  return writeSfnt([
    ["head", head],
    ["hhea", hhea],
    ["maxp", maxp],
    ...Object.entries(made),
    ...COPIED.flatMap((tag): [string, Uint8Array][] => {
      const bytes = bytesOf(first, tag);
      return bytes.length > 0 ? [[tag, bytes]] : [];
    }),
  ]);
}
