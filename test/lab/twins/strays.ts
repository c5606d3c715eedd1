/** Compares two pictures of a page that may be rounded otherwise, by up to a pixel. */
import type { PNG } from "pngjs";

/** Darker than this is ink, and lighter than the other is paper. */
const INK = 96;
const PAPER = 208;

/** How many pixels are ink in one picture with nothing but paper on and around their place in the other. */
export function strays(one: PNG | undefined, other: PNG | undefined): number {
  if (!one || !other || one.width !== other.width || one.height !== other.height)
    return Number.POSITIVE_INFINITY;
  return inkWithout(one, other) + inkWithout(other, one);
}

function inkWithout({ data, width, height }: PNG, other: PNG): number {
  let count = 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1)
      if ((data[(y * width + x) * 4] ?? 0) < INK && isPaperAround(other, x, y)) count += 1;
  return count;
}

function isPaperAround({ data, width }: PNG, x: number, y: number): boolean {
  for (const down of [-1, 0, 1])
    for (const across of [-1, 0, 1])
      if ((data[((y + down) * width + x + across) * 4] ?? 0) <= PAPER) return false;
  return true;
}
