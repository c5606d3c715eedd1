/** Unpacks a WOFF 1 file, which holds the tables of a font, each compressed (W3C WOFF 1.0, 4 and 5). */
import { inflateSync } from "node:zlib";
import { viewOf } from "./sfnt.ts";

/** Room for a table: its length up to the next multiple of four. */
export function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** A font program of these tables; `sfntVersion` is that of TrueType when not given. */
export function writeSfnt(
  tables: readonly (readonly [string, Uint8Array])[],
  sfntVersion = 0x00010000,
): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const count = sorted.length;
  const out = new Uint8Array(
    12 + 16 * count + sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), 0),
  );
  const to = viewOf(out);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, sfntVersion);
  const search = [count, power * 16, Math.log2(power), (count - power) * 16];
  for (const [index, value] of search.entries()) to.setUint16(4 + 2 * index, value);
  let offset = 12 + 16 * count;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = 12 + 16 * index;
    out.set(Buffer.from(tag, "latin1"), at);
    out.set(bytes, offset);
    const record = [sumOf(out.subarray(offset, offset + padded(bytes.length))), offset, bytes.length];
    for (const [field, value] of record.entries()) to.setUint32(at + 4 + 4 * field, value);
    offset += padded(bytes.length);
  }
  return out;
}

function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** The tables of a `.woff` by tag; `undefined` when the file is none. */
export function woffTables(file: Uint8Array): Map<string, DataView> | undefined {
  const view = viewOf(file);
  if (view.getUint32(0) !== 0x774f4646) return undefined;
  return new Map(
    Array.from({ length: view.getUint16(12) }, (_, index) => {
      const at = 44 + 20 * index;
      const [offset, packed, length] = [
        view.getUint32(at + 4),
        view.getUint32(at + 8),
        view.getUint32(at + 12),
      ];
      const bytes = file.subarray(offset, offset + packed);
      const tag = Buffer.from(file.subarray(at, at + 4)).toString("latin1");
      return [tag, viewOf(packed < length ? new Uint8Array(inflateSync(bytes)) : bytes)];
    }),
  );
}
