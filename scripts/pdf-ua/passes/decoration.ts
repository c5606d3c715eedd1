/**
 * Turns borders, backgrounds and rules that Chromium tags as content of a paragraph or table into artifacts.
 * Without it they count as real content without meaning (7.1-1: content is either real and tagged, or an artifact).
 */
import { makeArtifact, paintedBy, type TaggedDocument } from "../document.ts";
import { descend, type Element, leaves } from "../pdf/structure.ts";

/** Drawings with a meaning of their own, or that a later pass describes. */
const MEANINGFUL = new Set(["Figure", "Formula", "Form"]);

export function decoration(doc: TaggedDocument): void {
  for (const element of descend(doc.root)) {
    if (isMeaningful(element)) continue;
    element.children = element.children.filter((child) => {
      if (child.kind !== "content") return true;
      const content = paintedBy(doc, child);
      if (content && content.lines.length === 0) makeArtifact(doc, content);
      return content !== undefined && content.lines.length > 0;
    });
  }
  for (const element of descend(doc.root)) {
    element.children = element.children.filter((child) => child.kind !== "element" || !isEmptyLabel(child));
  }
}

function isMeaningful(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) {
    if (MEANINGFUL.has(at.type) || isBullet(at)) return true;
  }
  return false;
}

/** The sign before a list item; the triangle of a `<details>` is only decoration. */
function isBullet(element: Element): boolean {
  return element.type === "Lbl" && element.parent?.type === "LI";
}

function isEmptyLabel(element: Element): boolean {
  return element.type === "Lbl" && !isBullet(element) && leaves(element).length === 0;
}
