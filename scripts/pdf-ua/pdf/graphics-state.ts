/** Where a content stream stands while it is read: its transformation, its type, its colours, its text position and what is cut off. */
import { BLACK, type Colour, colourOf } from "./colours.ts";
import type { Advance, Font } from "./fonts.ts";
import { type Box, IDENTITY, intersection, type Matrix, multiply } from "./matrix.ts";
import type { Operand } from "./operators.ts";

/** What a drawing kept as a form begins with: the state at the place where it is drawn. */
export interface Inherited {
  ctm: Matrix;
  fill: Colour | undefined;
  stroke: Colour | undefined;
  /** 0 to 1: how much of what is painted covers what lies behind. */
  opacity: number;
  /** The box around everything that can be seen; `undefined` where nothing was cut off yet. */
  clip: Box | undefined;
}

interface Saved extends Inherited {
  fontName: string;
  size: number;
  mode: number;
}

/** The state of a page before its first operator. */
export const INITIAL_STATE: Inherited = {
  ctm: IDENTITY,
  fill: BLACK,
  stroke: BLACK,
  opacity: 1,
  clip: undefined,
};

/** The graphics and text state of one stream (ISO 32000-1 8.4 and 9.3), as far as places, fonts and colours need it. */
export class GraphicsState {
  ctm: Matrix;
  fill: Colour | undefined;
  stroke: Colour | undefined;
  opacity: number;
  clip: Box | undefined;
  fontName = "";
  /** Type size before any transformation. */
  size = 0;
  mode = 0;
  private readonly saved: Saved[] = [];
  private line: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private shape = shapeOf(IDENTITY, IDENTITY, 0);

  constructor({ ctm, fill, stroke, opacity, clip }: Inherited) {
    this.ctm = ctm;
    this.fill = fill;
    this.stroke = stroke;
    this.opacity = opacity;
    this.clip = clip;
  }

  /** Cuts off everything outside a box. */
  cutTo(box: Box): void {
    this.clip = intersection(this.clip, box);
  }

  /** Applies an operator that changes the state; false when it is another kind of operator. */
  change(operator: string, operands: readonly Operand[]): boolean {
    const [first, second] = operands;
    switch (operator) {
      case "q":
        this.save();
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
      case "g":
      case "rg":
      case "k":
      case "sc":
      case "scn":
        this.fill = colourOf(operands);
        return true;
      case "G":
      case "RG":
      case "K":
      case "SC":
      case "SCN":
        this.stroke = colourOf(operands);
        return true;
      case "cs":
        this.fill = BLACK;
        return true;
      case "CS":
        this.stroke = BLACK;
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

  private save(): void {
    const { ctm, fill, stroke, opacity, clip, fontName, size, mode } = this;
    this.saved.push({ ctm, fill, stroke, opacity, clip, fontName, size, mode });
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
      ink: { fill: this.fill, stroke: this.stroke, opacity: this.opacity },
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

/** Six operands as a matrix; anything else changes nothing. */
export function matrixOf(operands: readonly Operand[]): Matrix {
  if (operands.length < 6) return IDENTITY;
  const [a, b, c, d, e, f] = operands.map(Number) as [number, number, number, number, number, number];
  return [a, b, c, d, e, f];
}
