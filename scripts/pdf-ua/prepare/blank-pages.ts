/**
 * Runs in the page before a print: adds the page that Chromium does not add for a part that is to begin on a right-hand
 * page, although it accepts `break-before: right`.
 */

/**
 * Self-contained: it is sent to the page as text. Leaves a page with `text` on it before each element with one of
 * these ids, and no other; the page's own style sheet gives `.left-blank` and what follows it `break-before: page`.
 */
export function insertBlankPages(ids: readonly string[], text: string): void {
  for (const blank of document.querySelectorAll(".left-blank")) blank.remove();
  for (const id of ids) {
    const blank = document.createElement("div");
    blank.className = "left-blank";
    const words = document.createElement("p");
    words.textContent = text;
    blank.append(words);
    document.getElementById(id)?.before(blank);
  }
}
