/** Runs in the page before it is prepared, for the editions on paper: what is drawn for a pen is said, not only seen. */

/**
 * Self-contained: it is sent to the page as text. A box to tick and lines to write on are decoration to a browser, and whoever
 * listens to the PDF would find a heading with nothing below it.
 */
export function announcePenPlaces(): void {
  const say = (selector: string, role: string, label: string): void => {
    for (const place of document.querySelectorAll<HTMLElement>(selector)) {
      place.removeAttribute("aria-hidden");
      place.setAttribute("role", role);
      place.setAttribute("aria-label", label);
      if (role === "checkbox") place.setAttribute("aria-checked", "false");
      // Chromium leaves out of the tags what paints nothing itself.
      place.style.backgroundColor = "#fff";
    }
  };
  say("li.tick > .box", "checkbox", "Box to tick");
  say(".lines", "textbox", "Room to write");
}
