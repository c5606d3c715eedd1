/** How the questions share the two sides of the sheet that holds them all. */
import type { Library } from "../content/schema.ts";

export interface GlanceSide {
  themes: Library["themes"];
  /** Number of the first question overleaf; absent on the last side. */
  next?: number;
}

/** Rows that the first side has room for below its head; a theme's own heading takes the room of one. */
const FIRST_SIDE_ROWS = 15;

/** Themes stay whole: the first side takes as many as it has room for, and at least one. */
export function glanceSides({ themes, questions }: Pick<Library, "themes" | "questions">): GlanceSide[] {
  const rows = (theme: Library["themes"][number]) =>
    1 + questions.filter((question) => question.theme === theme.id).length;
  let room = FIRST_SIDE_ROWS;
  const first = themes.filter((theme, index) => {
    room -= rows(theme);
    return room >= 0 || index === 0;
  });
  const rest = themes.slice(first.length);
  const next = questions.find(({ theme }) => theme === rest[0]?.id)?.number;
  return next === undefined ? [{ themes: first }] : [{ themes: first, next }, { themes: rest }];
}
