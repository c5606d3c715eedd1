/** Colours as a PDF writes them, and how far apart two of them are once a printer has made them grey. */
import type { Operand } from "./operators.ts";

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [1, 1, 1];

/** What something is painted with; a colour is `undefined` when it is a pattern. */
export interface Ink {
  fill: Colour | undefined;
  stroke: Colour | undefined;
  opacity: number;
}

/** The colour that operands stand for by their number: grey, RGB or CMYK (ISO 32000-1 8.6.4). */
export function colourOf(operands: readonly Operand[]): Colour | undefined {
  const [one, two, three, four] = operands.filter((operand) => typeof operand === "number");
  if (one === undefined || operands.some((operand) => typeof operand !== "number")) return undefined;
  if (two === undefined || three === undefined) return [one, one, one];
  if (four === undefined) return [one, two, three];
  return [(1 - one) * (1 - four), (1 - two) * (1 - four), (1 - three) * (1 - four)];
}

/** What is seen where `colour` covers `behind` only in part. */
export function mixed(colour: Colour, opacity: number, behind: Colour): Colour {
  const part = (at: 0 | 1 | 2) => colour[at] * opacity + behind[at] * (1 - opacity);
  return [part(0), part(1), part(2)];
}

/** True when a printer without colour would print it as another colour than it is. */
export function hasHue(colour: Colour): boolean {
  return Math.max(...colour) - Math.min(...colour) > 0.03;
}

/** The colour that `#rrggbb` stands for. Throws when it is of another form. */
export function hexColour(hex: string): Colour {
  const [red, green, blue] = (/^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? []).slice(1);
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`"${hex}" is no colour. Write it as #rrggbb.`);
  return [Number.parseInt(red, 16) / 255, Number.parseInt(green, 16) / 255, Number.parseInt(blue, 16) / 255];
}

/** True when nobody could tell one from the other. */
export function sameColour(one: Colour, other: Colour): boolean {
  return one.every((part, index) => Math.abs(part - (other[index] ?? 0)) < 0.02);
}

/** Contrast of two colours as WCAG 2 has it, from 1 to 21, in colour or in grey: the lesser of both. */
export function contrast(one: Colour, other: Colour): number {
  return Math.min(
    ratio(luminance(one), luminance(other)),
    ratio(luminance(grey(one)), luminance(grey(other))),
  );
}

/** What a printer without colour makes of it: the luma of ITU-R BT.601. */
function grey([red, green, blue]: Colour): Colour {
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [luma, luma, luma];
}

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
