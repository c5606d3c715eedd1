/**
 * Keeps the first copy of a table head, table foot or fixed box that the browser paints on every page.
 * Without it the head of a table of three pages is read three times in its first row (7.1-1: a repeat is an artifact).
 */
import { makeArtifact, paintedBy, type TaggedDocument } from "../document.ts";
import { descend } from "../pdf/structure.ts";

export function repeats(doc: TaggedDocument): void {
  for (const [element, facts] of doc.elementFacts) {
    if (!facts.repeats) continue;
    for (const part of descend(element)) {
      const first = part.children.find((child) => child.kind === "content");
      part.children = part.children.filter((child) => {
        if (child.kind !== "content" || child.page === first?.page) return true;
        const content = paintedBy(doc, child);
        if (content) makeArtifact(doc, content);
        return false;
      });
    }
  }
}
