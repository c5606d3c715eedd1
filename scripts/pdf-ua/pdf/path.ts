/** The path under construction, and what is painted of it. */
import type { PaintedObject, Stream } from "./events.ts";
import type { GraphicsState } from "./graphics-state.ts";
import { type Box, intersection, type Matrix, transformedBox, union } from "./matrix.ts";
import type { Operand } from "./operators.ts";

/** The path under construction (ISO 32000-1 8.5). */
export class Path {
  /** Offset of the operator that began it; -1 when there is none. */
  start = -1;
  box: Box | undefined;
  /** How many closed shapes it has: a frame is drawn as one within another. */
  shapes = 0;
  clips = false;

  /** Adds an operator that builds a path or clips to it; false when it is another kind of operator. */
  build(operator: string, operands: readonly Operand[], start: number, ctm: Matrix): boolean {
    const [x, y, width, height] = operands;
    switch (operator) {
      case "m":
      case "l":
        if (operator === "m") this.shapes += 1;
        this.grow(transformedBox(Number(x), Number(y), 0, 0, ctm), start);
        return true;
      case "c":
      case "v":
      case "y":
        for (let at = 0; at + 1 < operands.length; at += 2) {
          this.grow(transformedBox(Number(operands[at]), Number(operands[at + 1]), 0, 0, ctm), start);
        }
        return true;
      case "re":
        this.shapes += 1;
        this.grow(transformedBox(Number(x), Number(y), Number(width), Number(height), ctm), start);
        return true;
      case "W":
      case "W*":
        this.clips = true;
        return true;
      case "h":
        return true;
    }
    return false;
  }

  private grow(box: Box, start: number): void {
    if (this.start < 0) this.start = start;
    this.box = union(this.box, box);
  }
}

/** What an operator that fills or strokes the path paints. */
export function paintedPath(
  stream: Stream,
  { start: from, box, shapes }: Path,
  state: GraphicsState,
  operator: string,
  start: number,
  end: number,
): PaintedObject {
  const painted: PaintedObject = { stream, kind: "path", start: from < 0 ? start : from, end, box };
  if (!box) return painted;
  const fill = /[fFbB]/.test(operator) ? state.fill : undefined;
  const stroke = /[sSbB]/.test(operator) ? state.stroke : undefined;
  return {
    ...painted,
    path: { fill, stroke, opacity: state.opacity, shapes, seen: intersection(state.clip, box) },
  };
}
