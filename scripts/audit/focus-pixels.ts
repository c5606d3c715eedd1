/** Measures in pixels whether focus can be seen, instead of trusting what the style sheet says. */
import { PNG } from "pngjs";
import type { Page } from "puppeteer";
import type { Found } from "./finding.ts";

/** A place in CSS pixels, measured from the top left of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

// Room for an outline and its offset.
const MARGIN = 10;
const CONTRAST = 3;
// An outline's rounded corners and blended edges lose a little of the area the clause speaks of.
const TOLERANCE = 0.8;
// Of a part that reaches out of the window not all four sides can be seen.
const TOLERANCE_CUT = 0.4;

declare global {
  var lastFocus: HTMLElement | undefined;
}

/** Finds focus that cannot be seen. Of one place that a page is scrolled to, the picture without focus is taken once. */
export function focusPictures(page: Page): (where: string, box: Box) => Promise<Found[]> {
  let plain: { at: string; png: PNG } | undefined;
  /** What is wrong with how the focused element shows its focus; `box` is its first line. It keeps its focus. */
  return async (where, box) => {
    const window = await windowOf(page);
    const at = `${window.scrolledX} ${window.scrolledY}`;
    const focused = await pictureOf(page, partOf(box, window), window);
    if (plain?.at !== at) plain = { at, png: await withoutFocus(page, window) };
    const changed = changedPixels(cut(plain.png, partOf(box, window)), focused);
    const asked = pixelsAsked(box, window);
    if (changed === 0)
      return [{ where, message: "Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7)." }];
    if (changed >= asked) return [];
    return [
      {
        where,
        message: `Focus is hard to see: ${changed} pixels change by 3:1, and an outline of 2 px has ${Math.round(asked)} (WCAG 2.4.13).`,
      },
    ];
  };
}

/** A picture of `box` and its surroundings, cut to the window. */
export async function picture(page: Page, box: Box): Promise<PNG> {
  const window = await windowOf(page);
  return pictureOf(page, partOf(box, window), window);
}

interface Window {
  width: number;
  height: number;
  scrolledX: number;
  scrolledY: number;
}

/** `box` and its surroundings in whole pixels, as far as they are in the window. */
function partOf(box: Box, window: Window): Box {
  const x = Math.max(0, Math.floor(box.x - MARGIN));
  const y = Math.max(0, Math.floor(box.y - MARGIN));
  const right = Math.min(window.width, Math.ceil(box.x + box.width + MARGIN));
  const bottom = Math.min(window.height, Math.ceil(box.y + box.height + MARGIN));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

async function pictureOf(page: Page, part: Box, { scrolledX, scrolledY }: Window): Promise<PNG> {
  const bytes = await page.screenshot({
    clip: { ...part, x: part.x + scrolledX, y: part.y + scrolledY },
    captureBeyondViewport: false,
    optimizeForSpeed: true,
  });
  return PNG.sync.read(Buffer.from(bytes));
}

async function withoutFocus(page: Page, window: Window): Promise<PNG> {
  await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLElement) {
      globalThis.lastFocus = element;
      element.blur();
    }
  });
  const png = await pictureOf(page, { x: 0, y: 0, width: window.width, height: window.height }, window);
  await page.evaluate(() => globalThis.lastFocus?.focus({ preventScroll: true }));
  return png;
}

function cut({ data, width: whole }: PNG, { x, y, width, height }: Box): Pick<PNG, "data"> {
  const rows = Array.from({ length: height }, (_, row) => {
    const start = 4 * ((y + row) * whole + x);
    return data.subarray(start, start + 4 * width);
  });
  return { data: Buffer.concat(rows) };
}

function windowOf(page: Page): Promise<Window> {
  return page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrolledX: scrollX,
    scrolledY: scrollY,
  }));
}

/** How many pixels differ by a contrast of at least 3:1. */
export function changedPixels(before: Pick<PNG, "data">, after: Pick<PNG, "data">): number {
  let changed = 0;
  const [one, other] = [before.data, after.data];
  for (let at = 0; at < Math.min(one.length, other.length); at += 4) {
    // Nearly all are the same, and luminance is slow to work out.
    if (one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2]) continue;
    if (contrast(luminance(one, at), luminance(other, at)) >= CONTRAST) changed += 1;
  }
  return changed;
}

/** Pixels that WCAG 2.4.13 asks to change for a part of this size: the area of an outline 2 px thick. */
function pixelsAsked(box: Box, window: Window): number {
  const cut =
    box.x < 0 || box.y < 0 || box.x + box.width > window.width || box.y + box.height > window.height;
  const width = Math.min(box.width, window.width);
  const height = Math.min(box.height, window.height);
  return 4 * (width + height) * (cut ? TOLERANCE_CUT : TOLERANCE);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance of the pixel that starts at `at`, 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(data: Uint8Array, at: number): number {
  const part = (index: number) => {
    const value = (data[at + index] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
}
