/**
 * Walks everything a page paints, in painting order, and tells a visitor what is shown, where, in which font and
 * inside which marked content. Knows just enough of the imaging model for that (ISO 32000-1 8, 9 and 14.6). Long, because
 * every operator that paints stands here.
 */
import { type PDFContext, type PDFDict, type PDFPage, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { MarkedSequence, PaintedObject, Stream, Visitor } from "./events.ts";
import { type Font, readFont } from "./fonts.ts";
import { GraphicsState, INITIAL_STATE, type Inherited, matrixOf } from "./graphics-state.ts";
import { type Box, multiply, transformedBox } from "./matrix.ts";
import { type Operand, readOperators } from "./operators.ts";
import { Path, paintedPath } from "./path.ts";
import { propertyList } from "./properties.ts";
import { pageBytes, streamBytes } from "./streams.ts";
import { dictEntry, nameEntry, numberEntry, numbersEntry, pdfName, resolve } from "./values.ts";

/** Returns other bytes for a content stream; the second argument finds its fonts. */
export type Rewrite = (bytes: Uint8Array, fontOf: (name: string) => Font | undefined) => Uint8Array;

/** A stream and what holds while it is walked. */
interface Visit {
  stream: Stream;
  resources: PDFDict | undefined;
  visitor: Visitor;
  inherited: Inherited;
  /** How many form XObjects it stands in. */
  depth: number;
}

const PAINTS_PATH = new Set(["f", "f*", "F", "S", "s", "B", "B*", "b", "b*"]);
const MAX_DEPTH = 12;

/** Fonts and forms are read once for a whole document. */
export class Walker {
  private readonly context: PDFContext;
  private readonly rewrite: Rewrite | undefined;
  private readonly fonts = new Map<PDFDict, Font>();
  private readonly ownsMarks = new Map<PDFStream, boolean>();
  private readonly open: MarkedSequence[] = [];

  /** With `rewrite`, each stream is walked as that function returns it: offsets are those of the new bytes. */
  constructor(context: PDFContext, rewrite?: Rewrite) {
    this.context = context;
    this.rewrite = rewrite;
  }

  /** Walks one page; `index` counts from 0. */
  page(page: PDFPage, index: number, visitor: Visitor): void {
    const resources = page.node.Resources();
    const bytes = this.rewritten(pageBytes(page), resources);
    this.stream({ owner: page.ref, dict: page.node, page: index, bytes, picture: false }, resources, visitor);
  }

  /** Walks a single stream, such as the appearance of a form field. */
  stream(stream: Stream, resources: PDFDict | undefined, visitor: Visitor): void {
    this.open.length = 0;
    this.walk({ stream, resources, visitor, inherited: INITIAL_STATE, depth: 0 });
  }

  private walk(visit: Visit): void {
    const { stream, resources, visitor } = visit;
    const { open } = this;
    const fonts = dictEntry(resources, "Font");
    const states = dictEntry(resources, "ExtGState");
    const state = new GraphicsState(visit.inherited);
    const outside = open.length;
    let path = new Path();
    let font: Font | undefined;
    let textStart = 0;
    let opacity: number | undefined;

    const paint = (kind: PaintedObject["kind"], start: number, end: number, box?: Box) =>
      visitor.painted({ stream, kind, start, end, box }, open);
    const show = (shown: readonly Operand[], start: number, end: number) =>
      visitor.shown(
        { stream, codes: stringsOf(shown), font, start, end, ...state.placeOf(shown, font) },
        open,
      );

    visitor.stream?.(stream);
    readOperators(stream.bytes, (operator, operands, start, end) => {
      visitor.operator?.(operator, stream);
      if (state.change(operator, operands)) {
        if (operator === "Tf" || operator === "Q") font = this.font(fonts, state.fontName);
        return;
      }
      if (path.build(operator, operands, start, state.ctm)) return;
      if (PAINTS_PATH.has(operator) || operator === "n") {
        if (operator !== "n") visitor.painted(paintedPath(stream, path, state, operator, start, end), open);
        else if (path.clips && path.box) visitor.clipped?.(path.box, stream, open);
        if (path.clips && path.box) state.cutTo(path.box);
        path = new Path();
        return;
      }
      const [first] = operands;
      switch (operator) {
        case "BT":
          state.startLine();
          textStart = start;
          return;
        case "ET":
          return paint("text", textStart, end);
        case "Tj":
        case "'":
        case '"':
          return show(operands, start, end);
        case "TJ":
          return show(Array.isArray(first) ? first : [], start, end);
        case "sh":
          return paint("shading", start, end);
        case "BI":
          return paint("image", start, end, transformedBox(0, 0, 1, 1, state.ctm));
        case "gs":
          opacity = numberEntry(dictEntry(states, String(first).slice(1)), "ca");
          if (opacity !== undefined) state.opacity = visit.inherited.opacity * opacity;
          return;
        case "Do":
          return this.draw(String(first).slice(1), { ...visit, inherited: state }, start, end);
        case "BMC":
        case "BDC":
          return this.openMark(operands, visit, start, end);
        case "EMC": {
          const closed = open.length > outside ? open.pop() : undefined;
          if (closed) visitor.closed?.(closed, end);
          return;
        }
      }
    });
    open.length = outside;
  }

  private openMark(
    [tag, properties]: readonly Operand[],
    { stream, resources, visitor }: Visit,
    start: number,
    end: number,
  ): void {
    const list = propertyList(properties, dictEntry(resources, "Properties"));
    const mcid = list.get("MCID");
    const marked: MarkedSequence = {
      tag: String(tag).slice(1),
      mcid: typeof mcid === "number" ? mcid : undefined,
      properties: list,
      stream,
      start,
      end,
    };
    visitor.opened?.(marked, this.open);
    this.open.push(marked);
  }

  /** An image, or a form XObject: a mere picture is reported as one, and in either case so is what it holds. */
  private draw(
    name: string,
    { stream, resources, visitor, inherited, depth }: Visit,
    start: number,
    end: number,
  ): void {
    const reference = dictEntry(resources, "XObject")?.get(pdfName(name));
    const object = resolve(this.context, reference);
    if (!(object instanceof PDFStream) || nameEntry(object.dict, "Subtype") !== "Form") {
      visitor.painted(
        {
          stream,
          kind: "image",
          start,
          end,
          box: transformedBox(0, 0, 1, 1, inherited.ctm),
          ...(object instanceof PDFStream ? { pixels: pixelsOf(object) } : {}),
        },
        this.open,
      );
      return;
    }
    const picture = stream.picture || !this.hasMarks(object, 0);
    const inside = multiply(matrixOf(numbersEntry(object.dict, "Matrix")), inherited.ctm);
    if (picture) {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(object.dict, "BBox");
      const box = transformedBox(left, bottom, right - left, top - bottom, inside);
      visitor.painted({ stream, kind: "form", start, end, box }, this.open);
    }
    if (depth >= MAX_DEPTH || !(reference instanceof PDFRef)) return;
    const own = dictEntry(object.dict, "Resources") ?? resources;
    const bytes = picture ? streamBytes(object) : this.rewritten(streamBytes(object), own);
    const inner = { owner: reference, dict: object.dict, page: stream.page, bytes, picture };
    const { fill, stroke, opacity, clip } = inherited;
    const state = { ctm: inside, fill, stroke, opacity, clip };
    this.walk({ stream: inner, resources: own, visitor, inherited: state, depth: depth + 1 });
  }

  /** Whether a form, or a form drawn inside it, owns marked-content ids. */
  private hasMarks(form: PDFStream, depth: number): boolean {
    if (form.dict.has(pdfName("StructParents"))) return true;
    const known = this.ownsMarks.get(form);
    if (known !== undefined || depth >= MAX_DEPTH) return known ?? false;
    const inner = dictEntry(dictEntry(form.dict, "Resources"), "XObject")?.values() ?? [];
    const found = inner.some((value) => {
      const object = resolve(this.context, value);
      const isForm = object instanceof PDFStream && nameEntry(object.dict, "Subtype") === "Form";
      return isForm && this.hasMarks(object, depth + 1);
    });
    this.ownsMarks.set(form, found);
    return found;
  }

  private rewritten(bytes: Uint8Array, resources: PDFDict | undefined): Uint8Array {
    const fonts = dictEntry(resources, "Font");
    return this.rewrite ? this.rewrite(bytes, (name) => this.font(fonts, name)) : bytes;
  }

  private font(fonts: PDFDict | undefined, name: string): Font | undefined {
    const dict = dictEntry(fonts, name);
    if (!dict) return undefined;
    const font = this.fonts.get(dict) ?? readFont(dict);
    this.fonts.set(dict, font);
    return font;
  }
}

function pixelsOf({ dict }: PDFStream): { width: number; height: number } {
  return { width: numberEntry(dict, "Width") ?? 0, height: numberEntry(dict, "Height") ?? 0 };
}

function stringsOf(operands: readonly Operand[]): Uint8Array {
  const strings = operands.filter((operand) => operand instanceof Uint8Array);
  const [only] = strings;
  return strings.length === 1 && only ? only : Buffer.concat(strings);
}
