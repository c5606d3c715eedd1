/**
 * Walks everything a page paints, in painting order, and tells a visitor what is shown, where, in which font and
 * inside which marked content. Knows just enough of the imaging model for that (ISO 32000-1 8, 9 and 14.6).
 */
import { type PDFContext, PDFDict, type PDFPage, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { type Advance, type Font, readFont } from "./fonts.ts";
import { type Box, IDENTITY, type Matrix, multiply, transformedBox, union } from "./matrix.ts";
import { type Operand, readOperators } from "./operators.ts";
import { pageBytes, streamBytes } from "./streams.ts";
import { dictEntry, nameEntry, numbersEntry, pdfName, resolve } from "./values.ts";

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
export interface Marked {
  tag: string;
  mcid: number | undefined;
  properties: ReadonlyMap<string, Operand>;
  stream: Stream;
  /** Offsets of the opening operator. */
  start: number;
  end: number;
}

export interface Shown {
  stream: Stream;
  /** All strings of the operator, joined. */
  codes: Uint8Array;
  font: Font | undefined;
  /** Place of the first glyph and size of the type, in points from the lower left corner. */
  x: number;
  y: number;
  size: number;
  /** How far the glyphs reach along the line, in points; 0 when the font does not say. */
  width: number;
  /** Direction of the line, as a vector of length 1. */
  along: readonly [number, number];
  /** Text rendering mode; 3 paints nothing. */
  mode: number;
  start: number;
  end: number;
}

export interface Painted {
  stream: Stream;
  kind: "text" | "path" | "shading" | "image" | "form";
  /** From the operator that begins the object to the one that paints it: marked content may not cut it. */
  start: number;
  end: number;
  box: Box | undefined;
}

export interface Visitor {
  /** `open` lists the marked-content sequences around the glyphs, outermost first, across form XObjects. */
  shown(glyphs: Shown, open: readonly Marked[]): void;
  painted(object: Painted, open: readonly Marked[]): void;
  opened?(marked: Marked, open: readonly Marked[]): void;
  closed?(marked: Marked, end: number): void;
  stream?(stream: Stream): void;
  clipped?(box: Box, stream: Stream, open: readonly Marked[]): void;
}

interface GraphicsState {
  ctm: Matrix;
  fontName: string;
  size: number;
  mode: number;
}

const PAINTS_PATH = new Set(["f", "f*", "F", "S", "s", "B", "B*", "b", "b*"]);
const DEEPEST = 12;

/** Returns other bytes for a content stream; the second argument finds its fonts. */
export type Rewrite = (bytes: Uint8Array, fontOf: (name: string) => Font | undefined) => Uint8Array;

/** Fonts and forms are read once for a whole document. */
export class Walker {
  private readonly context: PDFContext;
  private readonly fonts = new Map<PDFDict, Font>();
  private readonly ownsMarks = new Map<PDFStream, boolean>();
  private readonly open: Marked[] = [];

  private readonly rewrite: Rewrite | undefined;

  /** With `rewrite`, each stream is walked as that function returns it: offsets are those of the new bytes. */
  constructor(context: PDFContext, rewrite?: Rewrite) {
    this.context = context;
    this.rewrite = rewrite;
  }

  /** Walks one page; `index` counts from 0. */
  page(page: PDFPage, index: number, visitor: Visitor): void {
    const resources = page.node.Resources();
    const bytes = this.rewritten(pageBytes(page), resources);
    const stream = { owner: page.ref, dict: page.node, page: index, bytes, picture: false };
    this.open.length = 0;
    this.walk(stream, resources, IDENTITY, visitor, 0);
  }

  /** Walks a stream that stands alone, such as the appearance of a form field. */
  alone(stream: Stream, resources: PDFDict | undefined, visitor: Visitor): void {
    this.open.length = 0;
    this.walk(stream, resources, IDENTITY, visitor, 0);
  }

  private rewritten(bytes: Uint8Array, resources: PDFDict | undefined): Uint8Array {
    const fonts = dictEntry(resources, "Font");
    return this.rewrite ? this.rewrite(bytes, (name) => this.font(fonts, name)) : bytes;
  }

  private walk(
    stream: Stream,
    resources: PDFDict | undefined,
    base: Matrix,
    visitor: Visitor,
    depth: number,
  ): void {
    const fontsHere = dictEntry(resources, "Font");
    const propertiesHere = dictEntry(resources, "Properties");
    const { open } = this;
    const outside = open.length;
    const saved: GraphicsState[] = [];
    let state: GraphicsState = { ctm: base, fontName: "", size: 0, mode: 0 };
    let font: Font | undefined;
    let line: Matrix = IDENTITY;
    let lineX = 0;
    let lineY = 0;
    let shape = shapeOfType(base, IDENTITY, 0);
    let textStart = 0;
    let pathStart = -1;
    let pathBox: Box | undefined;
    let clips = false;

    const point = (x: number, y: number) => {
      pathBox = union(pathBox, transformedBox(x, y, 0, 0, state.ctm));
    };
    const setLine = (matrix: Matrix) => {
      line = matrix;
      [lineX, lineY] = [matrix[4], matrix[5]];
    };
    const move = (x: number, y: number) => {
      lineX += x * line[0] + y * line[2];
      lineY += x * line[1] + y * line[3];
    };
    const show = (shown: readonly Operand[], start: number, end: number) => {
      const codes = stringsOf(shown);
      const { ctm, mode } = state;
      if (shape.ctm !== ctm || shape.line !== line || shape.type !== state.size) {
        shape = shapeOfType(ctm, line, state.size);
      }
      const { size, along } = shape;
      const x = lineX * ctm[0] + lineY * ctm[2] + ctm[4];
      const y = lineX * ctm[1] + lineY * ctm[3] + ctm[5];
      const width = font?.advance ? widthOf(shown, font.advance) * shape.stretch * state.size : 0;
      visitor.shown({ stream, codes, font, x, y, size, width, along, mode, start, end }, open);
    };
    const paint = (kind: Painted["kind"], start: number, end: number, box?: Box) =>
      visitor.painted({ stream, kind, start, end, box }, open);

    visitor.stream?.(stream);
    readOperators(stream.bytes, (operator, operands, start, end) => {
      const [first, second] = operands;
      switch (operator) {
        case "q":
          saved.push({ ...state });
          return;
        case "Q":
          state = saved.pop() ?? state;
          font = this.font(fontsHere, state.fontName);
          return;
        case "cm":
          state.ctm = multiply(matrixOf(operands), state.ctm);
          return;
        case "BT":
          setLine(IDENTITY);
          textStart = start;
          return;
        case "ET":
          paint("text", textStart, end);
          return;
        case "Tf":
          state.fontName = String(first).slice(1);
          state.size = Number(second);
          font = this.font(fontsHere, state.fontName);
          return;
        case "Tr":
          state.mode = Number(first);
          return;
        case "Tm":
          setLine(matrixOf(operands));
          return;
        case "Td":
        case "TD":
          move(Number(first), Number(second));
          return;
        case "Tj":
        case "'":
        case '"':
          show(operands, start, end);
          return;
        case "TJ":
          show(Array.isArray(first) ? first : [], start, end);
          return;
        case "m":
        case "l":
          if (pathStart < 0) pathStart = start;
          point(Number(first), Number(second));
          return;
        case "c":
        case "v":
        case "y":
          for (let at = 0; at + 1 < operands.length; at += 2)
            point(Number(operands[at]), Number(operands[at + 1]));
          return;
        case "re":
          if (pathStart < 0) pathStart = start;
          pathBox = union(
            pathBox,
            transformedBox(
              Number(first),
              Number(second),
              Number(operands[2]),
              Number(operands[3]),
              state.ctm,
            ),
          );
          return;
        case "W":
        case "W*":
          clips = true;
          return;
        case "n":
          if (clips && pathBox) visitor.clipped?.(pathBox, stream, open);
          pathStart = -1;
          pathBox = undefined;
          clips = false;
          return;
        case "sh":
          paint("shading", start, end);
          return;
        case "BI":
          paint("image", start, end, transformedBox(0, 0, 1, 1, state.ctm));
          return;
        case "BMC":
        case "BDC": {
          const properties = this.properties(second, propertiesHere);
          const mcid = properties.get("MCID");
          const tag = String(first).slice(1);
          const marked: Marked = {
            tag,
            mcid: typeof mcid === "number" ? mcid : undefined,
            properties,
            stream,
            start,
            end,
          };
          visitor.opened?.(marked, open);
          open.push(marked);
          return;
        }
        case "EMC": {
          const closed = open.length > outside ? open.pop() : undefined;
          if (closed) visitor.closed?.(closed, end);
          return;
        }
        case "Do":
          this.draw(String(first).slice(1), {
            stream,
            resources,
            visitor,
            depth,
            ctm: state.ctm,
            start,
            end,
          });
          return;
      }
      if (PAINTS_PATH.has(operator)) {
        paint("path", pathStart < 0 ? start : pathStart, end, pathBox);
        pathStart = -1;
        pathBox = undefined;
        clips = false;
      }
    });
    open.length = outside;
  }

  private draw(
    name: string,
    from: {
      stream: Stream;
      resources: PDFDict | undefined;
      visitor: Visitor;
      depth: number;
      ctm: Matrix;
      start: number;
      end: number;
    },
  ): void {
    const { stream, visitor, ctm, start, end } = from;
    const reference = dictEntry(from.resources, "XObject")?.get(pdfName(name));
    const object = resolve(this.context, reference);
    if (!(object instanceof PDFStream) || nameEntry(object.dict, "Subtype") !== "Form") {
      visitor.painted({ stream, kind: "image", start, end, box: transformedBox(0, 0, 1, 1, ctm) }, this.open);
      return;
    }
    const picture = stream.picture || !this.hasMarks(object, 0);
    const matrix = multiply(matrixOf(numbersEntry(object.dict, "Matrix")), ctm);
    if (picture) {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(object.dict, "BBox");
      const box = transformedBox(left, bottom, right - left, top - bottom, matrix);
      visitor.painted({ stream, kind: "form", start, end, box }, this.open);
    }
    if (from.depth >= DEEPEST || !(reference instanceof PDFRef)) return;
    const resources = dictEntry(object.dict, "Resources") ?? from.resources;
    const bytes = picture ? streamBytes(object) : this.rewritten(streamBytes(object), resources);
    const inner = { owner: reference, dict: object.dict, page: stream.page, bytes, picture };
    this.walk(inner, resources, matrix, visitor, from.depth + 1);
  }

  /** Whether a form, or a form drawn inside it, owns marked-content ids. */
  private hasMarks(form: PDFStream, depth: number): boolean {
    if (form.dict.has(pdfName("StructParents"))) return true;
    const known = this.ownsMarks.get(form);
    if (known !== undefined || depth >= DEEPEST) return known ?? false;
    const inner = dictEntry(dictEntry(form.dict, "Resources"), "XObject")?.values() ?? [];
    const found = inner.some((value) => {
      const object = resolve(this.context, value);
      return (
        object instanceof PDFStream &&
        nameEntry(object.dict, "Subtype") === "Form" &&
        this.hasMarks(object, depth + 1)
      );
    });
    this.ownsMarks.set(form, found);
    return found;
  }

  private font(fonts: PDFDict | undefined, name: string): Font | undefined {
    const dict = dictEntry(fonts, name);
    if (!dict) return undefined;
    const font = this.fonts.get(dict) ?? readFont(dict);
    this.fonts.set(dict, font);
    return font;
  }

  /** The property list of a marked-content operator, whether written in place or named among the resources. */
  private properties(operand: Operand | undefined, named: PDFDict | undefined): ReadonlyMap<string, Operand> {
    if (operand instanceof Map) return operand;
    const found = typeof operand === "string" ? dictEntry(named, operand.slice(1)) : undefined;
    if (!(found instanceof PDFDict)) return new Map();
    return new Map(
      found.entries().map(([key, value]): [string, Operand] => [key.decodeText(), plain(value)]),
    );
  }
}

function plain(value: unknown): Operand {
  const written = String(value);
  const number = Number(written);
  return Number.isFinite(number) ? number : new TextEncoder().encode(written.replace(/^[(<]|[)>]$/g, ""));
}

/** Size and direction of type, which stay the same over many glyphs. */
function shapeOfType(ctm: Matrix, line: Matrix, type: number) {
  const [a, b, c, d] = multiply(line, ctm);
  const stretch = Math.hypot(a, b) || 1;
  const along = [a / stretch, b / stretch] as const;
  return { ctm, line, type, size: type * Math.hypot(c, d), stretch, along };
}

/** Width of strings and the shifts between them, in units of the type size. */
function widthOf(shown: readonly Operand[], advance: Advance): number {
  let thousandths = 0;
  for (const part of shown) {
    if (typeof part === "number") thousandths -= part;
    if (!(part instanceof Uint8Array)) continue;
    for (let at = 0; at + 1 < part.length; at += 2)
      thousandths += advance((part[at] ?? 0) * 256 + (part[at + 1] ?? 0));
  }
  return thousandths / 1000;
}

function matrixOf(operands: readonly Operand[]): Matrix {
  if (operands.length < 6) return IDENTITY;
  const [a, b, c, d, e, f] = operands.map(Number) as [number, number, number, number, number, number];
  return [a, b, c, d, e, f];
}

function stringsOf(operands: readonly Operand[]): Uint8Array {
  const strings = operands.filter((operand) => operand instanceof Uint8Array);
  const [only] = strings;
  return strings.length === 1 && only ? only : Buffer.concat(strings);
}
