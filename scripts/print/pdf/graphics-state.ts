/** Where a content stream stands while it is read: its transformation, its type, its text position and its path. */
import type { Advance, Font } from "./fonts.ts";
import { type Box, IDENTITY, type Matrix, multiply, transformedBox, union } from "./matrix.ts";
import type { Operand } from "./operators.ts";

interface Saved {
  ctm: Matrix;
  fontName: string;
  size: number;
  mode: number;
}

/** The graphics and text state of one stream (ISO 32000-1 8.4 and 9.3), as far as places and fonts need it. */
export class GraphicsState {
  ctm: Matrix;
  fontName = "";
  /** Type size before any transformation. */
  size = 0;
  mode = 0;
  private readonly saved: Saved[] = [];
  private line: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private shape = shapeOf(IDENTITY, IDENTITY, 0);

  constructor(ctm: Matrix) {
    this.ctm = ctm;
  }

  /** Applies an operator that changes the state; false when it is another kind of operator. */
  change(operator: string, operands: readonly Operand[]): boolean {
    const [first, second] = operands;
    switch (operator) {
      case "q":
        this.saved.push({ ctm: this.ctm, fontName: this.fontName, size: this.size, mode: this.mode });
        return true;
      case "Q":
        Object.assign(this, this.saved.pop());
        return true;
      case "cm":
        this.ctm = multiply(matrixOf(operands), this.ctm);
        return true;
      case "Tf":
        this.fontName = String(first).slice(1);
        this.size = Number(second);
        return true;
      case "Tr":
        this.mode = Number(first);
        return true;
      case "Tm":
        this.startLine(matrixOf(operands));
        return true;
      case "Td":
      case "TD":
        this.lineX += Number(first) * this.line[0] + Number(second) * this.line[2];
        this.lineY += Number(first) * this.line[1] + Number(second) * this.line[3];
        return true;
    }
    return false;
  }

  /** Begins a text object or a line at a matrix. */
  startLine(matrix: Matrix = IDENTITY): void {
    this.line = matrix;
    this.lineX = matrix[4];
    this.lineY = matrix[5];
  }

  /** Place, size and width of strings shown now, in points; `shown` may hold the shifts of a TJ. */
  placeOf(shown: readonly Operand[], font: Font | undefined) {
    const { ctm, lineX, lineY } = this;
    // Most glyphs share the shape of the one before.
    if (this.shape.ctm !== ctm || this.shape.line !== this.line || this.shape.type !== this.size) {
      this.shape = shapeOf(ctm, this.line, this.size);
    }
    const { size, scale, along, stretch } = this.shape;
    return {
      x: lineX * ctm[0] + lineY * ctm[2] + ctm[4],
      y: lineX * ctm[1] + lineY * ctm[3] + ctm[5],
      size,
      scale,
      along,
      width: font?.advance ? widthOf(shown, font.advance) * stretch * this.size : 0,
      mode: this.mode,
    };
  }
}

function shapeOf(ctm: Matrix, line: Matrix, type: number) {
  const [a, b, c, d] = multiply(line, ctm);
  const stretch = Math.hypot(a, b) || 1;
  const along = [a / stretch, b / stretch] as const;
  const scale = Math.hypot(c, d);
  return { ctm, line, type, size: type * scale, scale, stretch, along };
}

/** Width of strings and the shifts between them, in units of the type size. */
function widthOf(shown: readonly Operand[], advance: Advance): number {
  let thousandths = 0;
  for (const part of shown) {
    if (typeof part === "number") thousandths -= part;
    if (!(part instanceof Uint8Array)) continue;
    for (let at = 0; at + 1 < part.length; at += 2) {
      thousandths += advance((part[at] ?? 0) * 256 + (part[at + 1] ?? 0));
    }
  }
  return thousandths / 1000;
}

/** The path under construction (ISO 32000-1 8.5). */
export class Path {
  /** Offset of the operator that began it; -1 when there is none. */
  start = -1;
  box: Box | undefined;
  clips = false;

  /** Adds an operator that builds a path or clips to it; false when it is another kind of operator. */
  build(operator: string, operands: readonly Operand[], start: number, ctm: Matrix): boolean {
    const [x, y, width, height] = operands;
    switch (operator) {
      case "m":
      case "l":
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

/** Six operands as a matrix; anything else changes nothing. */
export function matrixOf(operands: readonly Operand[]): Matrix {
  if (operands.length < 6) return IDENTITY;
  const [a, b, c, d, e, f] = operands.map(Number) as [number, number, number, number, number, number];
  return [a, b, c, d, e, f];
}
