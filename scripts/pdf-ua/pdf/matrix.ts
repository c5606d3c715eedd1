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
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  const xs = corners.map(([cx, cy]) => cx * by[0] + cy * by[2] + by[4]);
  const ys = corners.map(([cx, cy]) => cx * by[1] + cy * by[3] + by[5]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
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
