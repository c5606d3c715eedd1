/**
 * Runs in the page between two prints: a sheet that will be handed out starts on a right-hand page, so that nothing
 * of another sheet is on its back. Chromium accepts `break-before: right` and adds no page, so a page is added here.
 */

/** Self-contained: it is sent to the page as text. Returns how many pages it added, given the page of every id. */
export function startOnRightHand(pages: Record<string, number>): number {
  let added = 0;
  for (const sheet of document.querySelectorAll<HTMLElement>("[data-start=right][id]")) {
    const page = pages[sheet.id];
    if (page === undefined || (page + added) % 2 === 1) continue;
    const blank = document.createElement("div");
    blank.className = "left-blank";
    const words = document.createElement("p");
    words.textContent = "This page is left blank, so that the next sheet can be copied and handed out.";
    blank.append(words);
    sheet.before(blank);
    added += 1;
  }
  return added;
}
