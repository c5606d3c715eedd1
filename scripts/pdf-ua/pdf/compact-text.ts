/**
 * Writes the glyphs of a line as one string instead of one operator each: half the bytes, the same picture.
 * No glyph moves by more than `TOLERANCE`, and errors never add up along a line.
 */
import type { Advance, Font } from "./fonts.ts";
import { type Operand, readOperators } from "./operators.ts";

/** Largest shift of a glyph, in units of the page's own space: for Chromium a CSS pixel, so 0.02 points. */
const TOLERANCE = 0.03;

interface Operation {
  operator: string;
  operands: Operand[];
  start: number;
  end: number;
}

const PLAIN = new Set(["BT", "ET", "Tf", "Tm", "Td", "Tj", "BDC", "BMC", "EMC"]);

/** The same content, shorter; `fontOf` gives the font that a resource name stands for. */
export function compactText(bytes: Uint8Array, fontOf: (name: string) => Font | undefined): Uint8Array {
  const parts: Uint8Array[] = [];
  let copied = 0;
  let object: Operation[] | undefined;
  readOperators(bytes, (operator, operands, start, end) => {
    if (operator === "BT") object = [];
    object?.push({ operator, operands, start, end });
    if (operator !== "ET" || !object) return;
    const shorter = rewrite(object, bytes, fontOf);
    if (shorter !== undefined) {
      parts.push(bytes.subarray(copied, object[0]?.start), Buffer.from(shorter, "latin1"));
      copied = end;
    }
    object = undefined;
  });
  parts.push(bytes.subarray(copied));
  return Buffer.concat(parts);
}

/** One text object; `undefined` when it holds anything but plain runs of glyphs in fonts of known width. */
function rewrite(
  object: readonly Operation[],
  bytes: Uint8Array,
  fontOf: (name: string) => Font | undefined,
): string | undefined {
  if (object.some(({ operator }) => !PLAIN.has(operator))) return undefined;
  const out: string[] = [];
  const source = ({ start, end }: Operation) => Buffer.from(bytes.subarray(start, end)).toString("latin1");
  let font: Font | undefined;
  let size = 0;
  /** Where the line began that the file knows of, where it would be by now, and where the next glyph falls by itself. */
  let written = 0;
  let line = 0;
  let pen = 0;
  let run: (string | number)[] = [];

  const flush = () => {
    if (run.length === 1) out.push(`<${run[0]}> Tj`);
    else if (run.length > 1)
      out.push(`[${run.map((part) => (typeof part === "string" ? `<${part}>` : part)).join("")}] TJ`);
    run = [];
  };
  const moveTo = (x: number) => {
    flush();
    // A move of nothing goes back to where the line began: Chromium sets glyphs upon a soft hyphen that way.
    if (x !== written || x !== pen) out.push(`${shortened(x - written)} 0 Td`);
    written = x;
    pen = x;
  };

  let moved = false;
  for (const operation of object) {
    const { operator, operands } = operation;
    const [first, second] = operands;
    switch (operator) {
      case "Td":
        if (second !== 0) return undefined;
        line += Number(first);
        moved = true;
        continue;
      case "Tj": {
        if (!font?.advance || font.width !== 2 || !(first instanceof Uint8Array)) return undefined;
        if (moved) place();
        moved = false;
        show(first, font.advance);
        continue;
      }
      case "Tf":
        size = Number(second);
        font = fontOf(String(first).slice(1));
        break;
      case "Tm":
        [written, line, pen] = [0, 0, 0];
        moved = false;
        break;
    }
    flush();
    if (moved) moveTo(line);
    moved = false;
    out.push(source(operation));
  }
  return out.join("\n");

  /** Leaves the pen where it is when that is near enough, else shifts it, and starts afresh for a long way. */
  function place(): void {
    const shift = line - pen;
    if (Math.abs(shift) <= TOLERANCE && run.length > 0) return;
    const thousandths = Math.round((-shift / size) * 1000);
    if (run.length === 0 || Math.abs(thousandths) > 2000) {
      moveTo(line);
      return;
    }
    run.push(thousandths);
    pen -= (thousandths / 1000) * size;
  }

  function show(codes: Uint8Array, advance: Advance): void {
    const hex = Buffer.from(codes).toString("hex");
    const last = run.at(-1);
    if (typeof last === "string") run[run.length - 1] = last + hex;
    else run.push(hex);
    for (let at = 0; at + 1 < codes.length; at += 2)
      pen += (advance((codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0)) / 1000) * size;
  }
}

function shortened(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}
