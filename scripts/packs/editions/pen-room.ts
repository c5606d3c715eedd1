/** Runs in the page before it is printed: finds what is too low for a pen, and headings that their column breaks. */

/** What a reader would struggle with. */
export type TightPlace =
  /** Room to write that is lower than a pen needs, in millimetres. */
  | { kind: "low"; heading: string; height: number; least: number }
  /** A word that has not the room of one line in the head of its column. */
  | { kind: "broken"; heading: string; word: string };

/**
 * Self-contained: it is sent to the page as text. Each kind is told once for each heading. Only what stands on a `.side`
 * has its width on paper before it is printed, so only there are words looked at. Fonts must have loaded.
 */
export function tightPlaces(): TightPlace[] {
  const PX_A_MM = 96 / 25.4;
  /** Letters of the longest word that a column should hold; longer ones may break wherever they stand. */
  const LONGEST_WORD = 18;
  /** Heights in millimetres: a line to write on, a cell of a table, and a cell that marks are counted in. */
  const LEAST: [string, number][] = [
    [".lines, .lines-control, .owner .write, .contacts dl > div:has(> .write)", 8.7],
    [".table:not(.where) table:not(.tally) td.blank", 13.5],
    [".tally td.blank", 8.5],
  ];
  const found: TightPlace[] = [];
  const words = (element: Element | undefined): string =>
    (element?.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5")];
  const above = (place: Element): string =>
    words(headings.findLast((one) => one.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING));
  for (const [selector, least] of LEAST)
    for (const place of document.querySelectorAll(selector)) {
      const height = place.getBoundingClientRect().height / PX_A_MM;
      const heading = above(place);
      if (place.getClientRects().length === 0 || height >= least) continue;
      if (found.some((other) => other.kind === "low" && other.heading === heading)) continue;
      found.push({ kind: "low", heading, height: Math.round(height * 10) / 10, least });
    }
  for (const head of document.querySelectorAll(".side th")) {
    const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of (text.nodeValue ?? "").matchAll(/[\p{L}\p{N}’']+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size < 2 || word.length > LONGEST_WORD) continue;
        if (found.some((other) => other.kind === "broken" && other.word === word)) continue;
        found.push({ kind: "broken", heading: above(head), word });
      }
  }
  return found;
}
