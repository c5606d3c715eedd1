/** How the questions share the two sides of the sheet that holds them all. */
import type { Library } from "../content/schema.ts";

export interface GlanceSide {
  themes: Library["themes"];
  /** Number of the first question overleaf; absent on the last side. */
  next?: number;
}

/** Rows that each side has room for, beside its head or what follows; a theme's own heading takes the room of one. */
const FIRST_SIDE_ROWS = 15;
const LAST_SIDE_ROWS = 10;

/** Themes stay whole: the first side takes those with which the fuller of the two sides has most room, and at least one. */
export function glanceSides({ themes, questions }: Pick<Library, "themes" | "questions">): GlanceSide[] {
  const rows = (some: Library["themes"]) =>
    some.length + questions.filter(({ theme }) => some.some(({ id }) => id === theme)).length;
  const over = (count: number) =>
    Math.max(rows(themes.slice(0, count)) - FIRST_SIDE_ROWS, rows(themes.slice(count)) - LAST_SIDE_ROWS);
  const [count = 1] = themes.map((_, index) => index + 1).sort((a, b) => over(a) - over(b) || b - a);
  const [first, rest] = [themes.slice(0, count), themes.slice(count)];
  const next = questions.find(({ theme }) => theme === rest[0]?.id)?.number;
  return next === undefined ? [{ themes: first }] : [{ themes: first, next }, { themes: rest }];
}
