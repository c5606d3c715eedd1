/** Small drawings that go with a theme, a responsibility, an agenda or an answer. */
import { type Field, pieceOf, piecesOf, type Square } from "./field.ts";
import { outline, short } from "./outline.ts";
import { type Box, filled, rectangle, stroked, svg } from "./svg.ts";

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
  const pieces = piecesOf(field).map((squares) => outline(squares, 10, gap));
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
