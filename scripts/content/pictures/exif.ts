/** What cameras write beside a picture (Exif 2.32): whether it says where it was taken, and which way up it is. */

const ORIENTATION = 0x0112;
const GPS = 0x8825;

export const PLACE_FAULT =
  'says where it was taken. In Windows, right-click the file and choose Properties, then Details, then "Remove Properties and Personal Information". Put that copy here.';
export const TURNED_FAULT =
  "is kept lying on its side, and only some programs turn it upright. Open it, turn it until it is upright, and save it.";

/** The faults of a block that begins with the byte order, `II` or `MM`. What cannot be read has none. */
export function exifFaults(block: Uint8Array): string[] {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  if (block.length < 8) return [];
  const little = block[0] === 0x49;
  const start = view.getUint32(4, little);
  if (start + 2 > block.length) return [];
  const count = view.getUint16(start, little);
  const faults: string[] = [];
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    if (at + 12 > block.length) break;
    const tag = view.getUint16(at, little);
    if (tag === GPS && hasEntries(view, view.getUint32(at + 8, little), little)) faults.push(PLACE_FAULT);
    if (tag === ORIENTATION && view.getUint16(at + 8, little) > 1) faults.push(TURNED_FAULT);
  }
  return faults;
}

/** A list of places that was emptied says nothing. */
function hasEntries(view: DataView, at: number, little: boolean): boolean {
  return at + 2 > view.byteLength || view.getUint16(at, little) > 0;
}

/** Whether a text of properties (XMP) says where the picture was taken. */
export function textFaults(text: Uint8Array): string[] {
  return Buffer.from(text).includes("GPSLatitude") ? [PLACE_FAULT] : [];
}
