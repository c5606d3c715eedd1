/** The first side of each pack as a small picture, for the pages where packs are chosen. */
import { crc32, deflateSync } from "node:zlib";
import type { Browser } from "puppeteer";
import { PETROL } from "../core/colours.ts";
import { cacheKey, note, recall } from "./cache.ts";
import { codeHere } from "./pack-key.ts";
import type { Printed } from "./print-packs.ts";
import { openPictures } from "./rasterise.ts";

/** Pixels; A4 is drawn this wide. */
const WIDTH = 336;
const A4_WIDTH_INCHES = 210 / 25.4;

type Colour = readonly [number, number, number];

/** Black, the one colour and white, and what lies between each of them and white. */
function paletteOf(colour: string): Colour[] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [...shades([0, 0, 0], 5), ...shades([red, green, blue], 5), [255, 255, 255]];
}

/** As many colours again, six to each of red, green and blue, for a logo. */
const CUBE: readonly Colour[] = Array.from({ length: 216 }, (_, index) => [
  Math.floor(index / 36) * 51,
  (Math.floor(index / 6) % 6) * 51,
  (index % 6) * 51,
]);

/** What the covers are drawn in. */
export interface CoverColours {
  colour: string;
  /** Whether they hold a logo, which has colours of its own. */
  logo?: boolean;
}

export interface Cover {
  png: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * A PNG of few colours for the standard edition of each pack, by the pack's id. What was once drawn of a file is kept in
 * the folder `cache`; `launch` starts the browser only when something has to be drawn.
 */
export async function packCovers(
  { packs, files }: Pick<Printed, "packs" | "files">,
  cache: string,
  launch: () => Promise<Browser>,
  { colour, logo = false }: CoverColours = { colour: PETROL },
): Promise<Map<string, Cover>> {
  const palette = [...paletteOf(colour), ...(logo ? CUBE : [])];
  const code = await codeHere();
  const covers = new Map<string, Cover>();
  let browser: Browser | undefined;
  try {
    for (const { pack, edition, file } of packs) {
      const pdf = edition === "standard" ? files.get(file) : undefined;
      if (!pdf) continue;
      const key = cacheKey([code, "cover", colour, String(logo), pdf]);
      const kept = asCover(await recall(cache, key));
      if (!kept) browser ??= await launch();
      const cover = kept ?? (await draw(browser as Browser, pdf, palette));
      if (!kept) await note(cache, key, { ...cover, png: Buffer.from(cover.png).toString("base64") });
      covers.set(pack, cover);
    }
  } finally {
    await browser?.close();
  }
  return covers;
}

function asCover(kept: unknown): Cover | undefined {
  const { png, width, height } = (kept ?? {}) as { png?: unknown; width?: unknown; height?: unknown };
  if (typeof png !== "string" || typeof width !== "number" || typeof height !== "number") return undefined;
  return { png: Buffer.from(png, "base64"), width, height };
}

async function draw(browser: Browser, pdf: Uint8Array, palette: readonly Colour[]): Promise<Cover> {
  const pictures = await openPictures(browser, pdf, WIDTH / A4_WIDTH_INCHES);
  const page = await browser.newPage();
  try {
    const drawn = Buffer.from(await pictures.draw(1)).toString("base64");
    const { width, height, pixels } = await page.evaluate(pixelsOf, drawn);
    return { png: palettePng(width, height, Buffer.from(pixels, "base64"), palette), width, height };
  } finally {
    await Promise.all([page.close(), pictures.close()]);
  }
}

/** Self-contained: it is sent to a page as text. Red, green, blue and alpha of each pixel, as base64. */
async function pixelsOf(png: string): Promise<{ width: number; height: number; pixels: string }> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  let pixels = "";
  for (let at = 0; at < data.length; at += 8192)
    pixels += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: picture.width, height: picture.height, pixels: btoa(pixels) };
}

/** A PNG whose pixels are places in the palette, two to a byte where there are at most 16 (PNG 1.2, sections 4.1 and 11.2). */
function palettePng(width: number, height: number, rgba: Uint8Array, palette: readonly Colour[]): Uint8Array {
  const perByte = palette.length <= 16 ? 2 : 1;
  const known = new Map<number, number>();
  const row = 1 + Math.ceil(width / perByte);
  const lines = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [red = 255, green = 255, blue = 255] = rgba.subarray(at, at + 3);
      const colour = (red << 16) | (green << 8) | blue;
      const place = known.get(colour) ?? nearestColour(palette, red, green, blue);
      known.set(colour, place);
      const byte = y * row + 1 + Math.floor(x / perByte);
      lines[byte] = (lines[byte] ?? 0) | (perByte === 2 && x % 2 === 0 ? place << 4 : place);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8 / perByte, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function nearestColour(palette: readonly Colour[], red: number, green: number, blue: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach(([r, g, b], index) => {
    const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

/** From `colour` towards white, `steps` colours without white itself. */
function shades(colour: readonly [number, number, number], steps: number): [number, number, number][] {
  return Array.from({ length: steps }, (_, step) => {
    const mixed = (part: number) => Math.round(part + ((255 - part) * step) / steps);
    return [mixed(colour[0]), mixed(colour[1]), mixed(colour[2])];
  });
}
