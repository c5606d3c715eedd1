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
