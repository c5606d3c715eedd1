/** The twenty squares: which square each question has, and which squares make the piece of each theme. */

export interface Square {
  /** Column and row, from 0. */
  x: number;
  y: number;
  /** Index of the theme whose piece it belongs to. */
  piece: number;
}

/** All squares in the order of the questions. */
export interface Field {
  columns: number;
  rows: number;
  squares: readonly Square[];
}

const COLUMNS = 5;

/**
 * Five pieces of 4, 4, 4, 5 and 3 squares, no two of one shape, that fill five by four in reading order. A letter
 * for each theme.
 */
const DRAWN = ["AABBB", "AACCB", "DCCEE", "DDDDE"];

/**
 * The field of themes of these sizes, in order. The five pieces as drawn where the sizes are theirs; otherwise each
 * theme is a run of squares in reading order, five to a row.
 */
export function fieldOf(sizes: readonly number[]): Field {
  const drawn = drawnField();
  const drawnSizes = piecesOf(drawn).map((squares) => squares.length);
  if (sizes.join() === drawnSizes.join()) return drawn;
  const pieces = sizes.flatMap((size, piece) => Array<number>(size).fill(piece));
  const squares = pieces.map((piece, index) => ({
    x: index % COLUMNS,
    y: Math.floor(index / COLUMNS),
    piece,
  }));
  return { columns: COLUMNS, rows: Math.max(1, Math.ceil(squares.length / COLUMNS)), squares };
}

function drawnField(): Field {
  const squares = DRAWN.flatMap((row, y) =>
    [...row].map((letter, x): Square => ({ x, y, piece: letter.charCodeAt(0) - "A".charCodeAt(0) })),
  );
  // A stable sort: inside a piece the squares stay in reading order.
  squares.sort((one, other) => one.piece - other.piece);
  return { columns: COLUMNS, rows: DRAWN.length, squares };
}

/** The squares of the piece of one theme, in the order of its questions. */
export function pieceOf({ squares }: Field, piece: number): Square[] {
  return squares.filter((square) => square.piece === piece);
}

/** Every piece that has squares, in the order of the themes. */
export function piecesOf({ squares }: Field): Square[][] {
  return [...Map.groupBy(squares, ({ piece }) => piece).values()];
}

export type Side = "top" | "right" | "bottom" | "left";
export type Corner = "top-left" | "top-right" | "bottom-right" | "bottom-left";

const SIDES: readonly [Side, number, number][] = [
  ["top", 0, -1],
  ["right", 1, 0],
  ["bottom", 0, 1],
  ["left", -1, 0],
];
const CORNERS: readonly [Corner, number, number][] = [
  ["top-left", -1, -1],
  ["top-right", 1, -1],
  ["bottom-right", 1, 1],
  ["bottom-left", -1, 1],
];

/** The sides of a square that touch another piece or the edge of the field. */
export function outerSides(field: Field, square: Square): Side[] {
  return SIDES.filter(([, dx, dy]) => !sameAt(field, square, dx, dy)).map(([side]) => side);
}

/** The corners at which the outline of the piece turns inwards round this square: both neighbours are of the piece, the one between is not. */
export function innerCorners(field: Field, square: Square): Corner[] {
  return CORNERS.filter(
    ([, dx, dy]) =>
      sameAt(field, square, dx, 0) && sameAt(field, square, 0, dy) && !sameAt(field, square, dx, dy),
  ).map(([corner]) => corner);
}

function sameAt({ squares }: Field, { x, y, piece }: Square, dx: number, dy: number): boolean {
  return squares.some((other) => other.x === x + dx && other.y === y + dy && other.piece === piece);
}
