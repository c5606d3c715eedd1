/** Every drawing of the project, as SVG in one colour, `currentColor`. All are decoration: what they show stands beside them in words. */
import { type Field, outerSides, pieceOf, type Square } from "./field.ts";
import { outline, short } from "./outline.ts";

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
  const pieces = [...new Set(field.squares.map(({ piece }) => piece))].map((piece) => {
    const squares = pieceOf(field, piece);
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

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
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

/**
 * The piece of a theme as separate squares. `here`, from 0, is the one square that is full while the others are open;
 * without it all are full. Its class is `piece`.
 */
export function pieceMark(field: Field, piece: number, here?: number): string {
  const unit = 10;
  const room = 0.8;
  const line = 1.4;
  const squares = pieceOf(field, piece);
  const left = Math.min(...squares.map(({ x }) => x));
  const top = Math.min(...squares.map(({ y }) => y));
  const width = Math.max(...squares.map(({ x }) => x)) - left + 1;
  const height = Math.max(...squares.map(({ y }) => y)) - top + 1;
  const box = ({ x, y }: Square, inset: number) => ({
    x: (x - left) * unit + inset,
    y: (y - top) * unit + inset,
    width: unit - 2 * inset,
    height: unit - 2 * inset,
  });
  const isFull = (index: number) => here === undefined || here === index;
  const full = squares.filter((_, index) => isFull(index)).map((square) => rectangle(box(square, room)));
  const open = squares
    .filter((_, index) => !isFull(index))
    .map((square) => rectangle(box(square, room + line / 2)));
  const drawn = filled(full.join("")) + (open.length > 0 ? stroked(open.join(""), line) : "");
  return svg("piece", `0 0 ${width * unit} ${height * unit}`, drawn, 'preserveAspectRatio="xMinYMid"');
}

/** The whole as five solid pieces. Its class is `logo`. */
export function logo(field: Field): string {
  const gap = 0.9;
  const pieces = [...new Set(field.squares.map(({ piece }) => piece))].map((piece) =>
    outline(pieceOf(field, piece), 10, gap),
  );
  const size = (squares: number) => short(squares * 10 - 2 * gap);
  return svg("logo", `${gap} ${gap} ${size(field.columns)} ${size(field.rows)}`, filled(pieces.join("")));
}

/** Four sides of a frame, the responsibilities: side `number`, from 1 at the top and on clockwise, is full. Its class is `frame`. */
export function frame(number: number): string {
  const sides: Box[] = [
    { x: 14, y: 4, width: 72, height: 12 },
    { x: 84, y: 14, width: 12, height: 72 },
    { x: 14, y: 84, width: 72, height: 12 },
    { x: 4, y: 14, width: 12, height: 72 },
  ];
  const inset = 1.2;
  const drawn = sides.map((side, index) =>
    index + 1 === number
      ? filled(rectangle(side))
      : stroked(
          rectangle({
            x: side.x + inset,
            y: side.y + inset,
            width: side.width - 2 * inset,
            height: side.height - 2 * inset,
          }),
          2 * inset,
        ),
  );
  return svg("frame", "0 0 100 100", drawn.join(""));
}

/** An agenda: a square for each minute in one row, with more room between two steps. Its class is `minutes`. */
export function minutesBar(steps: readonly number[]): string {
  const width = 170;
  const pause = 3;
  const total = steps.reduce((sum, minutes) => sum + minutes, 0);
  const pitch = Math.min(10, (width - (steps.length - 1) * pause) / total);
  const side = pitch * 0.8;
  let x = 0;
  const squares = steps.flatMap((minutes) => {
    const step = Array.from({ length: minutes }, (_, minute) =>
      rectangle({ x: x + minute * pitch, y: 0, width: side, height: side }),
    );
    x += minutes * pitch + pause;
    return step;
  });
  return svg(
    "minutes",
    `0 0 ${width} ${short(side)}`,
    filled(squares.join("")),
    'preserveAspectRatio="xMinYMid"',
  );
}

/** The minutes of one step as squares, five to a row. Its class is `step-minutes`. */
export function stepMinutes(minutes: number): string {
  const squares = Array.from({ length: minutes }, (_, minute) =>
    rectangle({ x: (minute % 5) * 10 + 1, y: Math.floor(minute / 5) * 10 + 1, width: 8, height: 8 }),
  );
  return svg("step-minutes", `0 0 50 ${Math.ceil(minutes / 5) * 10}`, filled(squares.join("")));
}

/** The four answers by the slug of their words: open, half, full, and dashed with a bar. Always shown with the word. */
const ANSWER_MARKS: Readonly<Record<string, string>> = {
  "not-yet": stroked("M2 2h16v16h-16z", 2),
  sometimes: stroked("M2 2h16v16h-16z", 2) + filled("M2 2v16h16z"),
  usually: filled("M1 1h18v18h-18z"),
  "not-my-role":
    '<path fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.6" d="M2 2h16v16h-16z"/>' +
    stroked("M5.5 10h9", 2.6),
};

/** The mark of an answer. Its class is `mark`. */
export function answerMark(answer: string): string {
  const drawn = ANSWER_MARKS[answer];
  if (drawn === undefined) throw new Error(`"${answer}" is no answer to a question.`);
  return svg("mark", "0 0 20 20", drawn);
}

/** A drawing as a file of its own: in `colour`, `width` millimetres wide. */
export function asFile(drawing: string, colour: string, width: number): string {
  const [, , across, down] = (/viewBox="([^"]+)"/.exec(drawing)?.[1] ?? "0 0 1 1").split(" ").map(Number);
  const height = short((width * (down ?? 1)) / (across ?? 1));
  return drawing
    .replace(/ class="[^"]*"/, "")
    .replace("<svg", `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm"`)
    .replaceAll("currentColor", colour);
}

function svg(name: string, viewBox: string, drawn: string, more = ""): string {
  return `<svg class="${name}" viewBox="${viewBox}"${more && ` ${more}`} aria-hidden="true" focusable="false">${drawn}</svg>`;
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

function filled(path: string): string {
  return `<path fill="currentColor" d="${path}"/>`;
}

function stroked(path: string, width: number, colour = "currentColor"): string {
  return `<path fill="none" stroke="${colour}" stroke-width="${short(width)}" d="${path}"/>`;
}
