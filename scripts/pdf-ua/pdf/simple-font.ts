/** Embeds a whole TrueType font as a simple font with WinAnsiEncoding, which is what the text of a form field needs. */
import { inflateSync } from "node:zlib";
import type { PDFContext, PDFRef } from "@cantoo/pdf-lib";
import { table, tablesOf, unicodeMap, viewOf } from "./sfnt.ts";
import { packedStream } from "./streams.ts";

/** Characters of the codes 128 to 159 of WinAnsiEncoding (ISO 32000-1 annex D); a blank has none. */
const WIN_ANSI_HIGH =
  "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D  \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

/** A font dictionary for `DR`; `file` holds a static `.ttf` or `.woff`. Throws when it is neither. */
export function embedSimpleFont(context: PDFContext, file: Uint8Array): PDFRef {
  const sfnt = unpackWoff(file);
  const tables = tablesOf(sfnt);
  const head = table(tables, "head");
  const hhea = table(tables, "hhea");
  const perEm = 1000 / head.getUint16(18);
  const scaled = (view: DataView, at: number) => Math.round(view.getInt16(at) * perEm);
  const glyphOf = unicodeMap(table(tables, "cmap"));
  const advances = table(tables, "hmtx");
  const lastMetric = hhea.getUint16(34) - 1;
  const widths = Array.from({ length: 224 }, (_, index) => {
    const glyph = glyphOf(unicodeOf(index + 32));
    return glyph === 0 ? 0 : Math.round(advances.getUint16(Math.min(glyph, lastMetric) * 4) * perEm);
  });
  const name = postScriptName(table(tables, "name"));
  const descriptor = context.obj({
    Type: "FontDescriptor",
    FontName: name,
    Flags: 32,
    FontBBox: [36, 38, 40, 42].map((at) => scaled(head, at)),
    ItalicAngle: 0,
    Ascent: scaled(hhea, 4),
    Descent: scaled(hhea, 6),
    CapHeight: tables.has("OS/2") ? scaled(table(tables, "OS/2"), 88) : scaled(hhea, 4),
    StemV: 80,
    FontFile2: context.register(packedStream(context, sfnt, { Length1: sfnt.length })),
  });
  const font = context.obj({
    Type: "Font",
    Subtype: "TrueType",
    BaseFont: name,
    FirstChar: 32,
    LastChar: 255,
    Widths: widths,
    Encoding: "WinAnsiEncoding",
    FontDescriptor: context.register(descriptor),
  });
  return context.register(font);
}

function unicodeOf(code: number): number {
  if (code < 128 || code > 159) return code;
  const character = WIN_ANSI_HIGH.charCodeAt(code - 128);
  return character === 32 ? 0 : character;
}

/** A WOFF 1 file holds the same tables, each compressed (W3C WOFF 1.0, 4 and 5). */
function unpackWoff(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  if (view.getUint32(0) !== 0x774f4646) return file;
  const count = view.getUint16(12);
  const parts = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [
      view.getUint32(at + 4),
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ];
    const bytes = file.subarray(offset, offset + packed);
    return {
      tag: view.getUint32(at),
      sum: view.getUint32(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const out = new Uint8Array(
    12 + 16 * count + parts.reduce((sum, part) => sum + padded(part.bytes.length), 0),
  );
  const to = viewOf(out);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, view.getUint32(4));
  const search = [count, power * 16, Math.log2(power), (count - power) * 16];
  for (const [index, value] of search.entries()) to.setUint16(4 + 2 * index, value);
  let offset = 12 + 16 * count;
  for (const [index, { tag, sum, bytes }] of parts.entries()) {
    const record = [tag, sum, offset, bytes.length];
    for (const [field, value] of record.entries()) to.setUint32(12 + 16 * index + 4 * field, value);
    out.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return out;
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
