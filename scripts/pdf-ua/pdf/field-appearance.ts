/** Draws the states of form fields as lines and curves, so that no viewer needs a font of signs (7.21.4.1). */
import type { PDFContext, PDFRef } from "@cantoo/pdf-lib";
import { packedStream } from "./streams.ts";

const made = new WeakMap<PDFContext, Map<string, PDFRef>>();

/** A form XObject of this size in points; equal drawings are shared. */
export function fieldAppearance(context: PDFContext, width: number, height: number, drawing: string): PDFRef {
  const known = made.get(context) ?? new Map<string, PDFRef>();
  made.set(context, known);
  const box = [0, 0, rounded(width), rounded(height)];
  const key = `${box.join(" ")} ${drawing}`;
  const ref =
    known.get(key) ??
    context.register(
      packedStream(context, drawing, { Type: "XObject", Subtype: "Form", BBox: box, Resources: {} }),
    );
  known.set(key, ref);
  return ref;
}

/** The state in which nothing is drawn: the box itself is part of the page. */
export function emptyAppearance(context: PDFContext, width: number, height: number): PDFRef {
  return fieldAppearance(context, width, height, "");
}

/** A tick as heavy as handwriting. */
export function drawTick(width: number, height: number): string {
  const at = (x: number, y: number) => `${rounded(x * width)} ${rounded(y * height)}`;
  const weight = rounded(Math.min(width, height) * 0.11);
  return `q 0 G ${weight} w 1 J 1 j ${at(0.2, 0.5)} m ${at(0.42, 0.25)} l ${at(0.82, 0.78)} l S Q`;
}

/** A filled disc in the middle, half as wide as the box. */
export function drawDisc(width: number, height: number): string {
  const radius = Math.min(width, height) * 0.27;
  const [x, y] = [width / 2, height / 2];
  // Four Bézier curves make a circle when their handles are this part of its radius long.
  const handle = radius * 0.5523;
  const points = (...values: number[]) => values.map(rounded).join(" ");
  return [
    `q 0 g ${points(x + radius, y)} m`,
    `${points(x + radius, y + handle, x + handle, y + radius, x, y + radius)} c`,
    `${points(x - handle, y + radius, x - radius, y + handle, x - radius, y)} c`,
    `${points(x - radius, y - handle, x - handle, y - radius, x, y - radius)} c`,
    `${points(x + handle, y - radius, x + radius, y - handle, x + radius, y)} c f Q`,
  ].join(" ");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
