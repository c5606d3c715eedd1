/** The outline of a set of squares as an SVG path. */
import type { Square } from "./field.ts";

type Point = readonly [number, number];

/** A number as SVG holds it, to a hundredth. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * The outline of `squares`, each `unit` wide, drawn `inset` inside their true edge, with square corners. Squares that
 * touch at a corner only have outlines of their own; a hole has an outline that runs the other way.
 */
export function outline(squares: readonly Pick<Square, "x" | "y">[], unit: number, inset = 0): string {
  return loops(squares)
    .map(
      (loop) =>
        `M${corners(loop, unit, inset)
          .map(([x, y]) => `${short(x)} ${short(y)}`)
          .join("L")}Z`,
    )
    .join("");
}

/** The closed walks along the edges, with the squares on the right hand, one point at each crossing of the grid. */
function loops(squares: readonly Pick<Square, "x" | "y">[]): Point[][] {
  const taken = new Set(squares.map(({ x, y }) => `${x},${y}`));
  const has = (x: number, y: number) => taken.has(`${x},${y}`);
  const edges: { from: Point; to: Point }[] = [];
  for (const { x, y } of squares) {
    if (!has(x, y - 1)) edges.push({ from: [x, y], to: [x + 1, y] });
    if (!has(x + 1, y)) edges.push({ from: [x + 1, y], to: [x + 1, y + 1] });
    if (!has(x, y + 1)) edges.push({ from: [x + 1, y + 1], to: [x, y + 1] });
    if (!has(x - 1, y)) edges.push({ from: [x, y + 1], to: [x, y] });
  }
  const found: Point[][] = [];
  for (let edge = edges.shift(); edge; edge = edges.shift()) {
    const loop = [edge.from];
    while (!same(edge.to, loop[0])) {
      loop.push(edge.to);
      edge = take(edges, edge);
    }
    found.push(loop);
  }
  return found;
}

/** Takes the edge that goes on from `edge`. Where two do, the one that turns right stays with the same square. */
function take(edges: { from: Point; to: Point }[], edge: { from: Point; to: Point }) {
  const onward = edges.filter(({ from }) => same(from, edge.to));
  const [ahead, sideways] = direction(edge.from, edge.to);
  const right: Point = [edge.to[0] - sideways, edge.to[1] + ahead];
  const next = onward.find(({ to }) => same(to, right)) ?? onward[0];
  if (!next) throw new Error("The outline of a square always closes.");
  edges.splice(edges.indexOf(next), 1);
  return next;
}

/** The points at which a loop turns, moved inwards. */
function corners(loop: readonly Point[], unit: number, inset: number): Point[] {
  return loop.flatMap((point, index): Point[] => {
    const before = direction(loop.at(index - 1) ?? point, point);
    const after = direction(point, loop[(index + 1) % loop.length] ?? point);
    if (same(before, after)) return [];
    // Inwards is to the right of each direction.
    const dx = -before[1] - after[1];
    const dy = before[0] + after[0];
    return [[point[0] * unit + inset * dx, point[1] * unit + inset * dy]];
  });
}

function direction(from: Point, to: Point): Point {
  return [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])];
}

function same(one: Point, other: Point | undefined): boolean {
  return one[0] === other?.[0] && one[1] === other?.[1];
}
