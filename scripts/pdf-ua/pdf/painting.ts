/** What each page paints, gathered by marked-content id: the lines of text, the pictures, and what nobody tagged. */
import type { PDFPage, PDFRef } from "@cantoo/pdf-lib";
import {
  combineVisitors,
  type GlyphRun,
  type MarkedSequence,
  type PaintedObject,
  type Stream,
  type Visitor,
} from "./events.ts";
import { charactersOf, type Font } from "./fonts.ts";
import { type Box, union } from "./matrix.ts";
import type { Walker } from "./walk.ts";

/** Glyphs of one text object, in painting order: mostly one line or part of one. */
export interface TextLine {
  stream: Stream;
  font: Font | undefined;
  text: string;
  /** Place of the first glyph and size of the type, in points. */
  x: number;
  y: number;
  size: number;
  along: readonly [number, number];
  /** Place where the last glyph ends. */
  endX: number;
  endY: number;
  /** The last operator that shows glyphs. */
  last: GlyphRun;
  /** Set when the last glyphs stand inside a span with replacement text; `end` is where that span ends. */
  span: { marked: MarkedSequence; end: number } | undefined;
}

/** One marked-content sequence that belongs to the structure. */
export interface MarkedContent {
  stream: Stream;
  mcid: number;
  /** Offsets of its opening operators: mostly one. */
  openings: { start: number; end: number }[];
  lines: TextLine[];
  /** True when it shows an image or a drawing kept as a form. */
  picture: boolean;
  /** True when it paints anything at all. */
  ink: boolean;
  box: Box | undefined;
}

/** Something painted outside every marked-content sequence. */
export interface Untagged extends PaintedObject {
  /** Characters it shows; empty for a drawing. */
  text: string;
  x: number;
  y: number;
}

export interface PagePainting {
  page: PDFPage;
  /** Inside the page margins: the first clip that Chromium sets. */
  area: Box | undefined;
  untagged: Untagged[];
  /** All glyphs, tagged or not, for fonts and sizes. */
  lines: { line: TextLine; tagged: boolean }[];
}

export interface Painting {
  pages: PagePainting[];
  /** By the page or form XObject that holds it, then by its id. */
  marked: Map<PDFRef, Map<number, MarkedContent>>;
  streams: Map<PDFRef, Stream>;
  /** The glyphs that stand inside each span with replacement text, in painting order. */
  replaced: Map<MarkedSequence, GlyphRun[]>;
}

/** Walks every page and gathers what it paints; `also` is told of everything too. */
export function readPainting(
  walker: Walker,
  pages: readonly PDFPage[],
  also: readonly Visitor[] = [],
): Painting {
  const painting: Painting = { pages: [], marked: new Map(), streams: new Map(), replaced: new Map() };
  pages.forEach((page, index) => {
    const gathered: PagePainting = { page, area: undefined, untagged: [], lines: [] };
    painting.pages.push(gathered);
    walker.page(page, index, combineVisitors([new Collector(painting, gathered), ...also]));
  });
  return painting;
}

class Collector {
  private readonly painting: Painting;
  private readonly here: PagePainting;
  /** The lines of the text object that is being painted. */
  private pending: TextLine[] = [];
  private replaced: MarkedSequence | undefined;

  constructor(painting: Painting, here: PagePainting) {
    this.painting = painting;
    this.here = here;
  }

  stream(stream: Stream): void {
    if (!stream.picture) this.painting.streams.set(stream.owner, stream);
  }

  clipped(box: Box, stream: Stream, open: readonly MarkedSequence[]): void {
    if (!this.here.area && open.length === 0 && stream.owner === this.here.page.ref) this.here.area = box;
  }

  shown(glyphs: GlyphRun, open: readonly MarkedSequence[]): void {
    const text = this.textOf(glyphs, open);
    const line = this.pending.at(-1);
    if (line && line.stream === glyphs.stream && line.font === glyphs.font) {
      line.text += text;
      line.last = glyphs;
      line.span = undefined;
      endAt(line, glyphs);
      return;
    }
    const { stream, font, x, y, size, along } = glyphs;
    const fresh: TextLine = {
      stream,
      font,
      text,
      x,
      y,
      size,
      along,
      endX: x,
      endY: y,
      last: glyphs,
      span: undefined,
    };
    endAt(fresh, glyphs);
    this.pending.push(fresh);
    const content = this.contentOf(open);
    content?.lines.push(fresh);
    this.here.lines.push({ line: fresh, tagged: content !== undefined });
  }

  painted(object: PaintedObject, open: readonly MarkedSequence[]): void {
    const text = this.pending;
    if (object.kind === "text") this.pending = [];
    const content = this.contentOf(open);
    if (content) {
      content.ink = true;
      if (object.kind === "image" || object.kind === "form") content.picture = true;
      if (object.box) content.box = union(content.box, object.box);
    } else if (!open.some((marked) => marked.tag === "Artifact")) {
      const [first] = text;
      const x = first?.x ?? object.box?.[0] ?? 0;
      const y = first?.y ?? object.box?.[1] ?? 0;
      this.here.untagged.push({ ...object, text: text.map((line) => line.text).join(""), x, y });
    }
  }

  closed(marked: MarkedSequence, end: number): void {
    if (marked === this.replaced) this.replaced = undefined;
    const line = this.pending.at(-1);
    if (line && marked.properties.has("ActualText") && marked.start < line.last.start)
      line.span = { marked, end };
  }

  /** Replacement text stands for all glyphs of its span, once. */
  private textOf(glyphs: GlyphRun, open: readonly MarkedSequence[]): string {
    const span = open.findLast((marked) => marked.properties.has("ActualText"));
    if (!span) return glyphs.font ? charactersOf(glyphs.font, glyphs.codes) : "";
    const inside = this.painting.replaced.get(span) ?? [];
    this.painting.replaced.set(span, inside);
    inside.push(glyphs);
    if (span === this.replaced) return "";
    this.replaced = span;
    return replacementOf(span);
  }

  private contentOf(open: readonly MarkedSequence[]): MarkedContent | undefined {
    const marked = open.findLast((one) => one.mcid !== undefined || one.tag === "Artifact");
    if (marked?.mcid === undefined) return undefined;
    const { stream, mcid, start, end } = marked;
    const byId = this.painting.marked.get(stream.owner) ?? new Map<number, MarkedContent>();
    this.painting.marked.set(stream.owner, byId);
    const known = byId.get(mcid);
    if (known) {
      if (known.openings.at(-1)?.start !== start) known.openings.push({ start, end });
      return known;
    }
    const openings = [{ start, end }];
    const fresh: MarkedContent = {
      stream,
      mcid,
      openings,
      lines: [],
      picture: false,
      ink: false,
      box: undefined,
    };
    byId.set(mcid, fresh);
    return fresh;
  }
}

function endAt(line: TextLine, { x, y, width, along: [ux, uy] }: GlyphRun): void {
  line.endX = x + ux * width;
  line.endY = y + uy * width;
}

/** The text that stands for the glyphs of a span. */
export function replacementOf(span: MarkedSequence): string {
  const actual = span.properties.get("ActualText");
  return actual instanceof Uint8Array ? textString(actual) : "";
}

/** Decodes a text string: UTF-16 behind a byte order mark, else PDFDocEncoding, taken as Latin 1. */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return Buffer.from(bytes).toString("latin1");
  return new TextDecoder("utf-16be").decode(bytes.subarray(2));
}
