/** The pages that are left blank in a pack, so that what is handed out begins on a sheet of its own. */

/** What such a page says. */
export const BLANK_PAGE_TEXT =
  "This page is left blank, so that the next sheet can be copied and handed out.";

/** True when a page with this text was left blank, also by an earlier version that said it in other words. */
export function isBlankPage(text: string): boolean {
  return /^\s*This page is left blank\b/.test(text);
}
