/** Reads a JPEG (ITU T.81) as far as its frame, and leaves out what a camera or a program wrote beside the picture. */
import { exifFaults, textFaults } from "./exif.ts";
import type { Facts } from "./facts.ts";

const SCAN = 0xda;
const END = 0xd9;
const APP1 = 0xe1;
const COMMENT = 0xfe;
/** Of the parts for programs, those that decide how the picture looks: density, colour profile, Adobe's colours. */
const keptParts = new Set([0xe0, 0xe2, 0xee]);
const PRINTER_COLOURS = 4;

/** Undefined when the file is not whole. */
export function readJpeg(bytes: Uint8Array): Facts | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [file.subarray(0, 2)];
  const faults: string[] = [];
  let [width, height, at] = [0, 0, 2];
  while (at + 4 <= file.length || file[at + 1] === END) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // What stands behind the end is another picture, or none of ours.
    if (marker === END)
      return width > 0 && height > 0
        ? { width, height, faults, bytes: Buffer.concat([...kept, file.subarray(at, at + 2)]) }
        : undefined;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) return undefined;
    const part = file.subarray(at + 4, end);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && part.length >= 6) {
      height = part.readUInt16BE(1);
      width = part.readUInt16BE(3);
      if (part[5] === PRINTER_COLOURS)
        faults.push(
          "is in the four colours of a printing press. Open it, and save it in ordinary colours (RGB).",
        );
    }
    if (marker === APP1)
      faults.push(
        ...(part.toString("latin1", 0, 4) === "Exif" ? exifFaults(part.subarray(6)) : textFaults(part)),
      );
    const isBeside = (marker >= 0xe0 && marker <= 0xef && !keptParts.has(marker)) || marker === COMMENT;
    const next = marker === SCAN ? endOfScan(file, end) : end;
    if (!isBeside) kept.push(file.subarray(at, next));
    at = next;
  }
  return undefined;
}

/** Where the next marker is that is no part of the coded picture. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const code = file[at + 1] ?? 0;
    if (file[at] === 0xff && code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  return file.length;
}
