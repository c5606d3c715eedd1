/** A picture under `content/pictures/` as it was read: its size, and the bytes that are served, without what cameras add. */
import { createHash } from "node:crypto";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";
import { readSvg } from "./svg.ts";

/** Where pictures lie, below `content/`. */
export const PICTURES = "pictures";

export const pictureKinds = ["png", "jpg", "svg"] as const;
export type PictureKind = (typeof pictureKinds)[number];

export interface Picture {
  /** Name of its file, which words and `logo:` use: `house.png`. */
  name: string;
  kind: PictureKind;
  /** Pixels; of an SVG, units of its drawing. */
  width: number;
  height: number;
  /** From the top of the site. The name changes with the bytes. */
  address: string;
  bytes: Uint8Array;
}

/** A file of pictures, right or wrong. */
export interface PictureFile {
  name: string;
  /** Absent when it cannot be read at all. */
  picture: Picture | undefined;
  faults: readonly string[];
}

/** Readers on phones and slow lines wait for it. */
const MAX_KB = 300;

/** A print as large as A4 needs no more. */
const MAX_PIXELS = 4000;

const saveAgain = "Open it in a program for pictures and save it again as PNG or JPEG.";

const readers = { png: readPng, jpg: readJpeg, svg: readSvg };

/** Reads the file `name`. */
export function readPicture(name: string, bytes: Uint8Array): PictureFile {
  const kind = kindOf(bytes);
  if (kind === undefined) return { name, picture: undefined, faults: [`is no PNG or JPEG. ${saveAgain}`] };
  const facts = readers[kind](bytes);
  if (facts === undefined)
    return {
      name,
      picture: undefined,
      faults: [
        "is not whole, or damaged. Open it in a program for pictures, save it again as PNG or JPEG, and put it here.",
      ],
    };
  const faults = [...facts.faults];
  const named = /\.jpe?g$/i.test(name) ? "jpg" : /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (named !== kind)
    faults.push(
      `holds ${{ png: "a PNG", jpg: "a JPEG", svg: "an SVG" }[kind]}. Rename it ${name.replace(/\.\w+$/, "")}.${kind}.`,
    );
  const { width, height } = facts;
  const kilobytes = Math.ceil(bytes.length / 1024);
  if (kilobytes > MAX_KB)
    faults.push(
      `weighs ${kilobytes} KB, and ${MAX_KB} KB is the most. Make it smaller, or save it as JPEG with less quality.`,
    );
  if (kind !== "svg" && Math.max(width, height) > MAX_PIXELS)
    faults.push(
      `is ${width} by ${height} pixels. Make it smaller: ${MAX_PIXELS} is the most on either side.`,
    );
  const hash = createHash("sha256").update(facts.bytes).digest("hex").slice(0, 8);
  const stem = name.replace(/\.\w+$/, "");
  const address = `/${PICTURES}/${stem}-${hash}.${kind}`;
  return { name, picture: { name, kind, width, height, address, bytes: facts.bytes }, faults };
}

function kindOf(bytes: Uint8Array): PictureKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024));
  if (start.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return "png";
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return "jpg";
  return /^\uFEFF?\s*<(\?xml|!--|!DOCTYPE\s+svg|svg)/i.test(start.toString("utf8")) ? "svg" : undefined;
}

/** CSS pixels to an inch, and the least dots that a printed inch may have. */
const CSS_PIXELS = 96;
export const MIN_DOTS = 150;

/** The largest room on a page, in CSS pixels: 169 mm by 120 mm. */
const ROOM = { width: 640, height: 454 };

/** The size at which a picture is shown and printed, in CSS pixels: `MIN_DOTS` to an inch, or more where it is larger than the room. */
export function shownSize(picture: Size): Size {
  const { width, height } = roomFor(picture, ROOM);
  const scale = Math.min(1, (picture.width * CSS_PIXELS) / MIN_DOTS / width);
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** Rooms for the logo, in CSS pixels: at the top of a page, and on a cover (60 mm by 18 mm). */
export const LOGO_ON_SCREEN: Size = { width: 220, height: 56 };
export const LOGO_ON_PAPER: Size = { width: 226, height: 68 };

/** The largest size of the same shape that `room` has. */
export function roomFor({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

interface Size {
  width: number;
  height: number;
}

/** Millimetres of so many CSS pixels. */
export function millimetres(pixels: number): number {
  return Math.round((pixels * 25.4) / CSS_PIXELS);
}
