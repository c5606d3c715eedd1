/** The drawings by the names that templates use. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Library } from "../../content/schema.ts";
import { PETROL } from "../../core/colours.ts";
import { slug } from "../../core/text.ts";
import { type Field, fieldOf, innerCorners, outerSides, pieceOf, piecesOf } from "./field.ts";
import { answerMark, frame, logo, minutesBar, pieceMark, stepMinutes } from "./marks.ts";
import { type MosaicStyle, mosaic } from "./mosaic.ts";
import { asFile } from "./svg.ts";

/** The field of a library: a square for each question, a piece for each theme. */
export function libraryField({ themes, questions }: Pick<Library, "themes" | "questions">): Field {
  return fieldOf(themes.map(({ id }) => questions.filter(({ theme }) => theme === id).length));
}

/** What each cover makes of the mosaic, by the pack's id; a pack that is not named here shows all numbers. */
const COVERS: Readonly<Record<string, MosaicStyle>> = {
  "self-assessment": { numbers: "all", ruled: true, full: [1] },
  supervision: { numbers: "all", full: [6, 10] },
  organisation: { framed: true },
  briefings: { numbers: "all", full: [1, 5, 9, 13, 18] },
  vignettes: { numbers: "all", full: [4, 10, 16], apart: 0.06 },
};

/** Adds the drawings. Those of one question take it as it is in the library. */
export function mosaicDrawings(config: EleventyConfig, library: Library): void {
  const field = libraryField(library);
  const themeOf = (id: string) => library.themes.findIndex((theme) => theme.id === id);
  /** The place of a question among all, from 1: what the drawings call its number. */
  const placeOf = ({ id }: { id: string }) =>
    library.questions.findIndex((question) => question.id === id) + 1;
  const placeInPiece = (place: number) =>
    pieceOf(field, field.squares[place - 1]?.piece ?? 0).findIndex(
      (square) => square === field.squares[place - 1],
    );
  config.addGlobalData("logo", logo(field));
  config.addGlobalData("whole_mosaic", mosaic(field, { line: 8, hairline: 3.2, gap: 11 }));
  config.addFilter("piece", ((themeId: string) => pieceMark(field, themeOf(themeId))) as never);
  config.addFilter("edge_mark", ((themeId: string) =>
    edgeMark(field, themeOf(themeId), library.board.accent ?? PETROL)) as never);
  config.addFilter("piece_here", ((question: { id: string; theme: string }) =>
    pieceMark(field, themeOf(question.theme), placeInPiece(placeOf(question)))) as never);
  config.addFilter("place", ((question: { id: string; theme: string }) =>
    mosaic(field, {
      full: [placeOf(question)],
      heavy: themeOf(question.theme),
      line: 5,
      hairline: 3.2,
      gap: 11,
    })) as never);
  config.addFilter("cover_art", ((packId: string) => mosaic(field, coverStyle(packId, field))) as never);
  config.addFilter("frame", frame as never);
  config.addFilter("minutes_bar", ((agenda: { minutes: number }[]) =>
    minutesBar(agenda.map(({ minutes }) => minutes))) as never);
  config.addFilter("step_minutes", stepMinutes as never);
  config.addFilter("mark", ((answer: string) => answerMark(slug(answer))) as never);
  config.addFilter("square_classes", ((question: { id: string }) =>
    squareClasses(field, placeOf(question))) as never);
}

/** The piece of a theme as the margin of a page shows it, at most 9 mm wide: a CSS image. */
function edgeMark(field: Field, theme: number, colour: string): string {
  const squares = pieceOf(field, theme);
  const across = new Set(squares.map(({ x }) => x)).size;
  const drawing = asFile(pieceMark(field, theme), colour, Math.min(9, across * 3));
  return `url("data:image/svg+xml,${encodeURIComponent(drawing)}")`;
}

function coverStyle(packId: string, field: Field): MosaicStyle {
  if (packId !== "team") return COVERS[packId] ?? { numbers: "all" };
  // One theme is talked about: the longest, which is the base of the drawing.
  const [longest = []] = piecesOf(field).toSorted((one, other) => other.length - one.length);
  const full = longest.map((square) => field.squares.indexOf(square) + 1);
  return { numbers: full, full, apart: 0.1 };
}

/**
 * Classes of the square of question `number` in a grid: its column (`x1`) and row (`y1`), the sides that touch another
 * piece (`side-top`), and the corners at which its piece turns inwards (`turn-top-left`).
 */
export function squareClasses(field: Field, number: number): string {
  const square = field.squares[number - 1];
  if (!square) throw new Error(`There is no question ${number}.`);
  return [
    `x${square.x + 1}`,
    `y${square.y + 1}`,
    ...outerSides(field, square).map((side) => `side-${side}`),
    ...innerCorners(field, square).map((corner) => `turn-${corner}`),
  ].join(" ");
}
