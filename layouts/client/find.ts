/** Finds what the page's own template put there. */

/** The element; a page without it is our fault, and says so. */
export function find<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Shows what only works with a script. */
export function showEnhanced(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-enhanced]")) element.hidden = false;
}

/**
 * Firefox keeps what is chosen in a form on disk, to bring a session back, unless each control asks it not to. HTML has no
 * such attribute for boxes and buttons to tick, so a script sets what Firefox reads.
 */
export function keepOutOfSession(): void {
  for (const input of document.querySelectorAll("input")) input.setAttribute("autocomplete", "off");
}
