/** The sides that a pack has only so that what follows begins on a sheet of its own. */

/** Id of the template in a pack's page that holds such a side: lines for notes. */
export const NOTES_SIDE = "notes-side";

/** True when a page with this text is such a side, in the words of layouts/pack/notes-side.njk or of an earlier version. */
export function isBlankPage(text: string): boolean {
  return /^\s*(This page is left blank\b|Notes\s+(Space for your own notes|Room for notes of your own)\b)/.test(
    text,
  );
}
