/** Reads a PNG (W3C PNG, third edition), makes sure that it is whole, and leaves out what was written beside the picture. */
import { crc32, inflateSync } from "node:zlib";
import { exifFaults, textFaults } from "./exif.ts";
import type { Facts } from "./facts.ts";

const SIGNATURE = 8;
/** Chunks that decide how the picture looks. */
const keptChunks = new Set([
  "IHDR",
  "PLTE",
  "tRNS",
  "IDAT",
  "IEND",
  "sRGB",
  "gAMA",
  "cHRM",
  "iCCP",
  "sBIT",
  "pHYs",
]);
/** Samples to a pixel, by type of colour. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** First column and row, and steps, of the seven passes of an interlaced picture (section 8.1). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Parsed extends Facts {
  depth: number;
  colour: number;
  interlaced: boolean;
  palette: Buffer;
  transparent: Buffer | undefined;
  data: Buffer;
}

/** Undefined when the file is not whole. */
export function readPng(bytes: Uint8Array): Facts | undefined {
  const parsed = parse(bytes);
  return parsed && { width: parsed.width, height: parsed.height, bytes: parsed.bytes, faults: parsed.faults };
}

function parse(bytes: Uint8Array): Parsed | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [file.subarray(0, SIGNATURE)];
  const chunks = new Map<string, Buffer[]>();
  const faults: string[] = [];
  let at = SIGNATURE;
  while (!chunks.has("IEND")) {
    if (at + 12 > file.length) return undefined;
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    const type = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, end - 4);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
    chunks.set(type, [...(chunks.get(type) ?? []), body]);
    if (type === "eXIf") faults.push(...exifFaults(body));
    if (type === "iTXt" || type === "tEXt") faults.push(...textFaults(body));
    if (type === "acTL")
      faults.push("moves, which paper cannot show and many readers cannot bear. Save one picture of it.");
    if (keptChunks.has(type)) kept.push(file.subarray(at, end));
    at = end;
  }
  const [head] = chunks.get("IHDR") ?? [];
  if (head?.length !== 13) return undefined;
  const [width, height, depth, colour] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8] ?? 0,
    head[9] ?? 0,
  ];
  const interlaced = head[12] === 1;
  if (width === 0 || height === 0 || SAMPLES[colour] === undefined) return undefined;
  const rows = passesOf(width, height, interlaced);
  const expected = rows.reduce(
    (sum, pass) => sum + pass.height * (1 + rowBytes(pass.width, depth, colour)),
    0,
  );
  const data = inflated(Buffer.concat(chunks.get("IDAT") ?? []), expected);
  if (!data) return undefined;
  const [palette = Buffer.alloc(0)] = chunks.get("PLTE") ?? [];
  const [transparent] = chunks.get("tRNS") ?? [];
  return {
    width,
    height,
    depth,
    colour,
    interlaced,
    palette,
    transparent,
    data,
    faults,
    bytes: Buffer.concat(kept),
  };
}

/** The rows of the picture with their filters; undefined when there are fewer than there should be. */
function inflated(packed: Buffer, expected: number): Buffer | undefined {
  try {
    const data = inflateSync(packed, { maxOutputLength: expected + 1024 });
    return data.length >= expected ? data : undefined;
  } catch {
    return undefined;
  }
}

function rowBytes(width: number, depth: number, colour: number): number {
  return width === 0 ? -1 : Math.ceil((width * depth * (SAMPLES[colour] ?? 1)) / 8);
}

function passesOf(width: number, height: number, interlaced: boolean) {
  const all = interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return all
    .map(([x, y, across, down]) => ({
      width: Math.max(0, Math.ceil((width - x) / across)),
      height: Math.max(0, Math.ceil((height - y) / down)),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Red, green, blue and alpha of every pixel, from 0 to 255, in no particular order; of a file that is whole. */
export function* pngPixels(
  bytes: Uint8Array,
): Generator<[red: number, green: number, blue: number, alpha: number]> {
  const parsed = parse(bytes);
  if (!parsed) return;
  const { width, height, depth, colour, interlaced, palette, transparent, data } = parsed;
  const samples = SAMPLES[colour] ?? 1;
  const step = Math.max(1, (depth * samples) / 8);
  let at = 0;
  for (const pass of passesOf(width, height, interlaced)) {
    const length = rowBytes(pass.width, depth, colour);
    let above: Buffer = Buffer.alloc(length);
    for (let y = 0; y < pass.height; y++, at += 1 + length) {
      const row = unfiltered(data[at] ?? 0, data.subarray(at + 1, at + 1 + length), above, step);
      above = row;
      const sample = (index: number) => {
        if (depth === 8) return row[index] ?? 0;
        if (depth === 16) return row[index * 2] ?? 0;
        const bit = index * depth;
        const value = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
        return colour === 3 ? value : Math.round((value * 255) / ((1 << depth) - 1));
      };
      for (let x = 0; x < pass.width; x++) {
        const first = sample(x * samples);
        if (colour === 3)
          yield [
            palette[first * 3] ?? 0,
            palette[first * 3 + 1] ?? 0,
            palette[first * 3 + 2] ?? 0,
            transparent?.[first] ?? 255,
          ];
        else if (samples <= 2) yield [first, first, first, samples === 2 ? sample(x * 2 + 1) : 255];
        else
          yield [
            first,
            sample(x * samples + 1),
            sample(x * samples + 2),
            samples === 4 ? sample(x * 4 + 3) : 255,
          ];
      }
    }
  }
}

/** One row without its filter (section 9.2). */
function unfiltered(filter: number, packed: Buffer, above: Buffer, step: number): Buffer {
  const row = Buffer.from(packed);
  for (let at = 0; at < row.length; at++) {
    const left = row[at - step] ?? 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    const guess = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter] ?? 0;
    row[at] = ((row[at] ?? 0) + guess) & 255;
  }
  return row;
}

/** Paeth's guess. */
function nearestOf(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
