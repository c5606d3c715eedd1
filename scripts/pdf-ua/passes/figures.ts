/**
 * Leaves one Figure for each picture, with its place on the page.
 * Without it the `<figure>` around an image is a second Figure without a description (7.3-1), and readers that reflow
 * a page cannot tell where the picture is (`BBox`, ISO 32000-1 table 343).
 */

import { paintedBy, type TaggedDocument } from "../document.ts";
import { setAttribute } from "../pdf/attributes.ts";
import { type Box, union } from "../pdf/matrix.ts";
import { descend, type Element, elementsIn, leaves } from "../pdf/structure.ts";
import { textEntry } from "../pdf/values.ts";

export function figures(doc: TaggedDocument): void {
  for (const element of descend(doc.root)) {
    if (element.type !== "Figure") continue;
    if (!textEntry(element.dict, "Alt") && elementsIn(element).length > 0) element.type = "Div";
    else placeFigure(doc, element);
  }
}

function placeFigure(doc: TaggedDocument, figure: Element): void {
  let box: Box | undefined;
  const pages = new Set<number>();
  for (const leaf of leaves(figure)) {
    const content = leaf.kind === "content" ? paintedBy(doc, leaf) : undefined;
    if (!content?.box) continue;
    box = union(box, content.box);
    pages.add(content.stream.page);
  }
  if (!box || pages.size !== 1) return;
  const rounded = box.map((value) => Math.round(value * 100) / 100);
  setAttribute(figure, "Layout", "BBox", doc.context.obj(rounded));
}
