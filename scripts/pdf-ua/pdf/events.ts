/** What walking a page tells its visitor: glyphs, drawings and marked content, in painting order. */
import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import type { Ink } from "./colours.ts";
import type { Font } from "./fonts.ts";
import type { Box } from "./matrix.ts";
import type { Operand } from "./operators.ts";

/** The content of a page, or of a form XObject drawn on it. */
export interface Stream {
  /** The page or the form XObject: what an MCR names by `Pg` or `Stm`. */
  owner: PDFRef;
  /** The dictionary that holds `StructParents`. */
  dict: PDFDict;
  /** Index of the page that is being painted, from 0. */
  page: number;
  bytes: Uint8Array;
  /** True inside a form XObject that holds no marked content of its own: a mere picture. */
  picture: boolean;
}

/** One marked-content sequence that is open. */
export interface MarkedSequence {
  tag: string;
  mcid: number | undefined;
  properties: ReadonlyMap<string, Operand>;
  stream: Stream;
  /** Offsets of the opening operator. */
  start: number;
  end: number;
}

/** Glyphs that one operator shows. */
export interface GlyphRun {
  stream: Stream;
  /** All strings of the operator, joined. */
  codes: Uint8Array;
  font: Font | undefined;
  /** Place of the first glyph and size of the type, in points from the lower left corner. */
  x: number;
  y: number;
  size: number;
  /** Points for one unit of type size: 0.75 where Chromium prints a CSS pixel at its true size. */
  scale: number;
  /** How far the glyphs reach along the line, in points; 0 when the font does not say. */
  width: number;
  /** Direction of the line, as a vector of length 1. */
  along: readonly [number, number];
  /** Text rendering mode; 3 paints nothing. */
  mode: number;
  ink: Ink;
  start: number;
  end: number;
}

/** A whole object: all text between BT and ET, a path, an image, a drawing kept as a form. */
export interface PaintedObject {
  stream: Stream;
  kind: "text" | "path" | "shading" | "image" | "form";
  /** From the operator that begins the object to the one that paints it: marked content may not cut it. */
  start: number;
  end: number;
  box: Box | undefined;
  /** Only of an image that is an object of its own. */
  pixels?: { width: number; height: number };
  /** Only of a path: what it is painted with, and what of it can be seen. */
  path?: PaintedPath;
}

export interface PaintedPath extends Ink {
  /** How many closed shapes it has: a frame is drawn as one within another. */
  shapes: number;
  /** The box around what is not cut off. */
  seen: Box;
}

/** `open` lists the marked-content sequences around an event, outermost first, across form XObjects. */
export interface Visitor {
  shown(glyphs: GlyphRun, open: readonly MarkedSequence[]): void;
  painted(object: PaintedObject, open: readonly MarkedSequence[]): void;
  opened?(marked: MarkedSequence, open: readonly MarkedSequence[]): void;
  closed?(marked: MarkedSequence, end: number): void;
  stream?(stream: Stream): void;
  clipped?(box: Box, stream: Stream, open: readonly MarkedSequence[]): void;
  /** Is told of every operator, before what it does. */
  operator?(operator: string, stream: Stream): void;
}

/** One visitor that passes everything on to several. */
export function combineVisitors(visitors: readonly Visitor[]): Visitor {
  const [only] = visitors;
  if (only && visitors.length === 1) return only;
  const watching = visitors.filter((visitor) => visitor.operator);
  return {
    shown: (glyphs, open) => {
      for (const visitor of visitors) visitor.shown(glyphs, open);
    },
    painted: (object, open) => {
      for (const visitor of visitors) visitor.painted(object, open);
    },
    operator: (operator, stream) => {
      for (const visitor of watching) visitor.operator?.(operator, stream);
    },
    opened: (...event) => {
      for (const visitor of visitors) visitor.opened?.(...event);
    },
    closed: (...event) => {
      for (const visitor of visitors) visitor.closed?.(...event);
    },
    stream: (stream) => {
      for (const visitor of visitors) visitor.stream?.(stream);
    },
    clipped: (...event) => {
      for (const visitor of visitors) visitor.clipped?.(...event);
    },
  };
}
