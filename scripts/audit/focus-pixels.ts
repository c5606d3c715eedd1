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

/** What is wrong with how the focused element shows its focus; `box` is its first line. It keeps its focus. */
export async function unseenFocus(page: Page, where: string, box: Box): Promise<Found[]> {
  const focused = await picture(page, box);
  await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLElement) {
      globalThis.lastFocus = element;
      element.blur();
    }
  });
  const plain = await picture(page, box);
  await page.evaluate(() => globalThis.lastFocus?.focus({ preventScroll: true }));
  const changed = changedPixels(plain, focused);
  const asked = pixelsAsked(box, await windowOf(page));
  if (changed === 0)
    return [{ where, message: "Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7)." }];
  if (changed >= asked) return [];
  return [
    {
      where,
      message: `Focus is hard to see: ${changed} pixels change by 3:1, and an outline of 2 px has ${Math.round(asked)} (WCAG 2.4.13).`,
    },
  ];
}

/** A picture of `box` and its surroundings, cut to the window. */
export async function picture(page: Page, box: Box): Promise<PNG> {
  const window = await windowOf(page);
  const left = Math.max(0, Math.floor(box.x - MARGIN));
  const top = Math.max(0, Math.floor(box.y - MARGIN));
  const right = Math.min(window.width, Math.ceil(box.x + box.width + MARGIN));
  const bottom = Math.min(window.height, Math.ceil(box.y + box.height + MARGIN));
  const bytes = await page.screenshot({
    clip: {
      x: left + window.scrolledX,
      y: top + window.scrolledY,
      width: Math.max(1, right - left),
      height: Math.max(1, bottom - top),
    },
    captureBeyondViewport: false,
    optimizeForSpeed: true,
  });
  return PNG.sync.read(Buffer.from(bytes));
}

function windowOf(page: Page) {
  return page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrolledX: scrollX,
    scrolledY: scrollY,
  }));
}

/** How many pixels differ by a contrast of at least 3:1. */
export function changedPixels(before: PNG, after: PNG): number {
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
function pixelsAsked(box: Box, window: { width: number; height: number }): number {
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
