/** Transformation matrices and boxes as PDF uses them (ISO 32000-1 8.3.4). */

/** a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** left, bottom, right, top, in points. */
export type Box = readonly [number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** The upright box around a rectangle after a transformation. */
export function transformedBox(x: number, y: number, width: number, height: number, by: Matrix): Box {
  const [a, b, c, d, e, f] = by;
  const [right, top] = [x + width, y + height];
  const [ax, ar, cy, ct] = [x * a, right * a, y * c, top * c];
  const [bx, br, dy, dt] = [x * b, right * b, y * d, top * d];
  return [
    Math.min(ax, ar) + Math.min(cy, ct) + e,
    Math.min(bx, br) + Math.min(dy, dt) + f,
    Math.max(ax, ar) + Math.max(cy, ct) + e,
    Math.max(bx, br) + Math.max(dy, dt) + f,
  ];
}

/** The smallest box around both. */
export function union(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** What two boxes share; a box of no width or height where they lie apart. */
export function intersection(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  const [left, bottom] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return [
    left,
    bottom,
    Math.max(left, Math.min(one[2], other[2])),
    Math.max(bottom, Math.min(one[3], other[3])),
  ];
}
