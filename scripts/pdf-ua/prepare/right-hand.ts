/**
 * Runs in the page before a print: a sheet that will be handed out starts on a right-hand page, so that nothing of
 * another sheet is on its back. Chromium accepts `break-before: right` and adds no page, so a page is added here.
 */

/** Self-contained: it is sent to the page as text. Leaves a blank page before each of these sheets and no other. */
export function leaveBlanks(ids: readonly string[]): void {
  for (const blank of document.querySelectorAll(".left-blank")) blank.remove();
  for (const id of ids) {
    const blank = document.createElement("div");
    blank.className = "left-blank";
    const words = document.createElement("p");
    words.textContent = "This page is left blank, so that the next sheet can be copied and handed out.";
    blank.append(words);
    document.getElementById(id)?.before(blank);
  }
}
