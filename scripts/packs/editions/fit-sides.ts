/** Runs in the page before it is prepared: makes each side of one height hold its words, or says by how much it does not. */

/** A side whose words do not fit. */
export interface FullSide {
  /** Its heading, or its first words. */
  title: string;
  /** How much too high the words are, in millimetres. */
  over: number;
  /** The longest contact on it that takes more than one line, which is then what to shorten. */
  contact?: string;
}

/**
 * Self-contained: it is sent to the page as text. A `.side` with too many words is set tighter (`tight`); a handout or a last side that is
 * still too long goes on overleaf (`flows`). What is left is told. The styles give a side its width on paper, so it is measured as it
 * will be printed; fonts must have loaded.
 */
export function fitSides(): FullSide[] {
  const PX_A_MM = 96 / 25.4;
  /** A side takes its least height, unless its words need more. */
  const over = (side: Element) =>
    side.getBoundingClientRect().height - Number.parseFloat(getComputedStyle(side).minHeight) - 1;
  const found: FullSide[] = [];
  for (const side of document.querySelectorAll(".side")) {
    // Some go on overleaf as they please.
    if (getComputedStyle(side).display !== "flex" || over(side) <= 0) continue;
    side.classList.add("tight");
    const left = over(side);
    if (left <= 0) continue;
    if (side.matches(".handout, .about-side")) {
      side.classList.replace("tight", "flows");
      continue;
    }
    const title = side.querySelector("h1, h2, h3")?.textContent ?? side.textContent ?? "";
    const lines = (one: Element) =>
      one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight);
    const [contact] = [...side.querySelectorAll(".contacts dd:not(.write)")]
      .filter((one) => lines(one) > 1.5)
      .sort((one, other) => lines(other) - lines(one));
    found.push({
      title: title.replace(/\s+/g, " ").trim().slice(0, 60),
      over: Math.max(1, Math.ceil(left / PX_A_MM)),
      ...(contact ? { contact: (contact.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60) } : {}),
    });
  }
  return found;
}
