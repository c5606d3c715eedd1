/** The colour profile of sRGB (IEC 61966-2-1), written by its formula: 476 bytes, where profiles with tables have 3 KB. */

/** Version 4.2 of the format, which PDF 1.7 reads (ICC.1:2004-10). */
const VERSION = 0x04200000;
const HEADER = 128;
/** White of the profile's connection space, D50. */
const D50 = [0.9642, 1, 0.8249];
/** Red, green and blue of sRGB, adapted to D50. */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
/** From the white of sRGB, D65, to D50 (Bradford). */
const ADAPTATION = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01707, -0.00923, 0.01508, 0.75168];
/** Gamma, then the numbers of its two branches, in the order of ICC.1 10.15, type 3. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
const CURVE_TYPE = 3;

/** The bytes of the profile, always the same. */
export function srgbProfile(): Uint8Array {
  const curve = Buffer.concat([typed("para"), uint16(CURVE_TYPE, 0), fixed(CURVE)]);
  const xyz = (values: readonly number[]) => Buffer.concat([typed("XYZ "), fixed(values)]);
  const tags: [string, Buffer][] = [
    ["desc", words("sRGB")],
    ["cprt", words("Public domain")],
    ["wtpt", xyz(D50)],
    ["chad", Buffer.concat([typed("sf32"), fixed(ADAPTATION)])],
    ...Object.entries(PRIMARIES).map(([name, values]): [string, Buffer] => [name, xyz(values)]),
    ...["rTRC", "gTRC", "bTRC"].map((name): [string, Buffer] => [name, curve]),
  ];
  const parts: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = HEADER + 4 + 12 * tags.length;
  const table = tags.map(([name, data]) => {
    const at = places.get(data) ?? end;
    if (at === end) {
      const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
      parts.push(padded);
      places.set(data, at);
      end += padded.length;
    }
    return Buffer.concat([Buffer.from(name, "latin1"), uint32(at, data.length)]);
  });
  return Buffer.concat([header(end), uint32(tags.length), ...table, ...parts]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  uint32(size, 0, VERSION).copy(bytes, 0);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // A date is asked for; one that never changes keeps the bytes the same.
  uint16(2000, 1, 1).copy(bytes, 24);
  bytes.write("acsp", 36, "latin1");
  fixed(D50).copy(bytes, 68);
  return bytes;
}

function typed(name: string): Buffer {
  return Buffer.concat([Buffer.from(name, "latin1"), Buffer.alloc(4)]);
}

/** Text in one language (ICC.1 10.13). */
function words(text: string): Buffer {
  const utf16 = Buffer.from(text, "utf16le").swap16();
  const [records, recordSize, offset] = [1, 12, 28];
  return Buffer.concat([
    typed("mluc"),
    uint32(records, recordSize),
    Buffer.from("enUS", "latin1"),
    uint32(utf16.length, offset),
    utf16,
  ]);
}

/** Signed numbers with sixteen bits behind the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  return bytes;
}

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}
