/** The twenty questions as squares: on covers, on the page of a question, on the home page. */
import { type Field, outerSides, piecesOf, type Square } from "./field.ts";
import { outline, short } from "./outline.ts";
import { type Box, filled, rectangle, stroked, svg } from "./svg.ts";

/** What a cover makes of the mosaic. */
export interface MosaicStyle {
  /** Questions, by number, whose squares are full. */
  full?: readonly number[];
  /** Questions whose squares show their number: all, or these. */
  numbers?: "all" | readonly number[];
  /** Open squares hold three lines to write on. */
  ruled?: boolean;
  /** How far the pieces are drawn away from one another, in squares. */
  apart?: number;
  /** Four sides stand round the field, one for each responsibility. */
  framed?: boolean;
  /** Index of the theme whose outline is heavier. */
  heavy?: number;
  /** Width of the outlines and of the lines inside, in hundredths of a square, and half the room between two pieces. */
  line?: number;
  hairline?: number;
  gap?: number;
}

const UNIT = 100;
const FRAME = 18;
/** Room between a frame and the field, in thicknesses of the frame. */
const FRAME_ROOM = 2.2;

/** The whole field. Its class is `mosaic`. */
export function mosaic(field: Field, style: MosaicStyle = {}): string {
  const { apart = 0, framed = false, line = 4, gap = 6 } = style;
  const middle = [(field.columns * UNIT) / 2, (field.rows * UNIT) / 2] as const;
  const pieces = piecesOf(field).map((squares) => {
    const drawn = drawPiece(field, squares, { ...style, line, gap });
    if (apart === 0) return drawn;
    const [x, y] = centre(squares);
    const away = (from: number, to: number) =>
      short(Math.sign(Math.round((from - to) / UNIT)) * apart * UNIT);
    return `<g transform="translate(${away(x, middle[0])} ${away(y, middle[1])})">${drawn}</g>`;
  });
  const width = field.columns * UNIT;
  const height = field.rows * UNIT;
  const widest = style.heavy === undefined ? line : 2 * line;
  const room = framed ? FRAME * FRAME_ROOM : apart * UNIT - gap + widest / 2;
  const box = [-room, -room, width + 2 * room, height + 2 * room].map(short).join(" ");
  const frame = framed ? frameSides(width, height, room) : "";
  return svg("mosaic", box, pieces.join("") + frame);
}

function centre(squares: readonly Square[]): [number, number] {
  const mean = (values: number[]) => (Math.min(...values) + Math.max(...values) + 1) / 2;
  return [mean(squares.map(({ x }) => x * UNIT)), mean(squares.map(({ y }) => y * UNIT))];
}

function drawPiece(field: Field, squares: readonly Square[], style: MosaicStyle): string {
  const { full = [], numbers = [], ruled = false, line = 4, hairline = 1, gap = 6, heavy } = style;
  const numbered = squares.map((square) => ({ ...square, number: field.squares.indexOf(square) + 1 }));
  const solid = numbered.filter(({ number }) => full.includes(number));
  const drawn: string[] = [];
  if (solid.length === squares.length) drawn.push(filled(outline(squares, UNIT, gap)));
  else for (const square of solid) drawn.push(filled(rectangle(inside(field, square, gap))));
  const between = inner(squares, gap);
  // White between full squares, so that they can be counted.
  if (between)
    drawn.push(
      solid.length > 1 ? stroked(between, hairline * 3, "#fff") : stroked(between, hairline, "currentColor"),
    );
  if (ruled) {
    const lines = numbered
      .filter(({ number }) => !full.includes(number))
      .map((square) => writingLines(field, square, gap));
    if (lines.length > 0) drawn.push(stroked(lines.join(""), hairline));
  }
  const weight = heavy !== undefined && heavy === squares[0]?.piece ? line * 2 : line;
  drawn.push(stroked(outline(squares, UNIT, gap), weight));
  for (const { x, y, number } of numbered) {
    if (numbers !== "all" && !numbers.includes(number)) continue;
    const isFull = full.includes(number);
    drawn.push(
      `<text x="${short(x * UNIT + gap + line + 7)}" y="${short(y * UNIT + 33)}" font-size="22" font-weight="${isFull ? 700 : 600}" fill="${isFull ? "#fff" : "currentColor"}">${number}</text>`,
    );
  }
  return drawn.join("");
}

/** A square without the room that its piece leaves to others. */
function inside(field: Field, square: Square, gap: number): Box {
  const sides = outerSides(field, square);
  const room = (side: (typeof sides)[number]) => (sides.includes(side) ? gap : 0);
  return {
    x: square.x * UNIT + room("left"),
    y: square.y * UNIT + room("top"),
    width: UNIT - room("left") - room("right"),
    height: UNIT - room("top") - room("bottom"),
  };
}

/** The lines between squares of one piece, kept off the outline where it turns. */
function inner(squares: readonly Square[], gap: number): string {
  const has = (x: number, y: number) => squares.some((square) => square.x === x && square.y === y);
  let path = "";
  for (const { x, y } of squares) {
    if (has(x + 1, y)) {
      const above = has(x, y - 1) && has(x + 1, y - 1) ? 0 : gap;
      const below = has(x, y + 1) && has(x + 1, y + 1) ? 0 : gap;
      path += `M${short((x + 1) * UNIT)} ${short(y * UNIT + above)}v${short(UNIT - above - below)}`;
    }
    if (has(x, y + 1)) {
      const before = has(x - 1, y) && has(x - 1, y + 1) ? 0 : gap;
      const after = has(x + 1, y) && has(x + 1, y + 1) ? 0 : gap;
      path += `M${short(x * UNIT + before)} ${short((y + 1) * UNIT)}h${short(UNIT - before - after)}`;
    }
  }
  return path;
}

function writingLines(field: Field, square: Square, gap: number): string {
  const { x, width } = inside(field, square, gap);
  return [47, 67, 87]
    .map((down) => `M${short(x + 12)} ${short(square.y * UNIT + down)}h${short(width - 24)}`)
    .join("");
}

function frameSides(width: number, height: number, room: number): string {
  const across = { x: 1.5 * FRAME - room, width: width + 2 * room - 3 * FRAME, height: FRAME };
  const down = { y: 1.5 * FRAME - room, width: FRAME, height: height + 2 * room - 3 * FRAME };
  return [
    { ...across, y: -room },
    { ...down, x: width + room - FRAME },
    { ...across, y: height + room - FRAME },
    { ...down, x: -room },
  ]
    .map((side) => filled(rectangle(side)))
    .join("");
}
