/**
 * Makes each link one stop on a page, however many pieces Chromium cut it into.
 * Without it a link with bold words in it, or over a line end, is stopped at and read out once for each piece (`link-stops`).
 */
import { PDFNumber } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import { type Box, union } from "../pdf/matrix.ts";
import { descend, type ObjectItem } from "../pdf/structure.ts";
import { numbersEntry, pdfName } from "../pdf/values.ts";

/** Points between two pieces of one line, at most. */
const GAP = 1;

export function linkStops(doc: TaggedDocument): void {
  for (const element of descend(doc.root)) {
    if (element.type !== "Link") continue;
    const objects = element.children.filter((child) => child.kind === "object");
    const byPage = Map.groupBy(objects, ({ object }) => doc.annotations.get(object)?.page);
    const dropped = new Set([...byPage.values()].flatMap((pieces) => merge(doc, pieces)));
    element.children = element.children.filter((child) => child.kind !== "object" || !dropped.has(child));
  }
}

/** Widens the first annotation to all pieces; returns the others, which are no longer wanted. */
function merge(doc: TaggedDocument, pieces: readonly ObjectItem[]): ObjectItem[] {
  const [first, ...others] = pieces;
  const kept = first && doc.annotations.get(first.object)?.dict;
  if (!kept || others.length === 0) return [];
  const boxes: Box[] = [];
  for (const { object } of pieces) {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(
      doc.annotations.get(object)?.dict,
      "Rect",
    );
    const last = boxes.at(-1);
    const isNext = last && left <= last[2] + GAP && left >= last[0] && bottom < last[3] && top > last[1];
    if (isNext) boxes[boxes.length - 1] = union(last, [left, bottom, right, top]);
    else boxes.push([left, bottom, right, top]);
  }
  const numbers = (values: readonly number[]) => doc.context.obj(values.map((value) => PDFNumber.of(value)));
  kept.set(pdfName("Rect"), numbers(boxes.reduce((all, box) => union(all, box))));
  // In the order in which every viewer reads them: upper left, upper right, lower left, lower right.
  const corners = boxes.flatMap(([left, bottom, right, top]) => [
    left,
    top,
    right,
    top,
    left,
    bottom,
    right,
    bottom,
  ]);
  if (boxes.length > 1) kept.set(pdfName("QuadPoints"), numbers(corners));
  for (const { object } of others) doc.annotations.delete(object);
  return others;
}
