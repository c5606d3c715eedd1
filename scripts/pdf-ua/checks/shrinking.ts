/**
 * Reports a page that was printed smaller because something on it is too wide: Chromium shrinks the whole
 * document for it.
 * Without it 14 point type silently becomes 12, and no rule of PDF/UA minds.
 */
import type { TaggedDocument } from "../document.ts";

/** Points that a CSS pixel takes on paper. */
const TRUE_SCALE = 0.75;

export function shrinking(doc: TaggedDocument): void {
  for (const [index, page] of doc.painting.pages.entries()) {
    const scales = page.lines.filter(({ tagged }) => tagged).map(({ line }) => line.last.scale);
    // Drawings may hold smaller text; a page that was shrunk holds no text at its true size.
    const largest = Math.max(...scales);
    if (scales.length === 0 || largest > TRUE_SCALE * 0.99) continue;
    const percent = Math.round((largest / TRUE_SCALE) * 100);
    const message = `Page ${index + 1} and the whole document are printed at ${percent} % of their size, because something is wider than the page. Look for a wide table, a long word or a large picture.`;
    doc.findings.push({ rule: "shrunk", page: index + 1, message });
    return;
  }
}
