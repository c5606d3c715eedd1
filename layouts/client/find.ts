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
 * Keeps what is chosen out of the file from which a browser restores a session: a control that stands as the page was
 * written is not brought back (Firefox compares with the default, whatever `autocomplete` says).
 */
export function keepOutOfSession(): void {
  for (const control of document.querySelectorAll<HTMLInputElement>(
    "input:is([type=radio], [type=checkbox])",
  ))
    control.defaultChecked = control.checked;
}
