/** A tagged PDF held in memory while the passes work on it. */
import { type PDFContext, PDFDict, type PDFDocument, type PDFPage, PDFRef } from "@cantoo/pdf-lib";
import type { DocumentFacts, ElementFacts, Finding } from "./facts.ts";
import { compactText } from "./pdf/compact-text.ts";
import type { Stream } from "./pdf/events.ts";
import { type MarkedContent, type Painting, readPainting } from "./pdf/painting.ts";
import { readFile } from "./pdf/read-file.ts";
import { type ContentItem, type Element, firstLeaf, leaves, readStructure } from "./pdf/structure.ts";
import { Walker } from "./pdf/walk.ts";

export interface Annotation {
  dict: PDFDict;
  page: PDFPage;
}

/** A change of a content stream: the bytes from `start` to `end` become `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface TaggedDocument {
  pdf: PDFDocument;
  context: PDFContext;
  facts: DocumentFacts;
  /** The structure tree root; edit it freely, it is written back at the end. */
  root: Element;
  painting: Painting;
  annotations: Map<PDFRef, Annotation>;
  /** What the page said about an element; filled by the first pass. */
  elementFacts: Map<Element, ElementFacts>;
  /** By page or form XObject; offsets are those of the stream as it was read. */
  edits: Map<PDFRef, Edit[]>;
  findings: Finding[];
}

/** Reads a PDF as Chromium printed it. Throws when it holds no tags: then nothing can be saved. */
export async function openDocument(raw: Uint8Array, facts: DocumentFacts): Promise<TaggedDocument> {
  const pdf = await readFile(raw);
  const root = readStructure(pdf);
  if (!root) {
    throw new Error(
      "The browser printed this page without tags: print it with tagged: true, by a Chromium that can tag.",
    );
  }
  const pages = pdf.getPages();
  return {
    pdf,
    context: pdf.context,
    facts,
    root,
    // Shorter text is also quicker to read, here and in every viewer.
    painting: readPainting(new Walker(pdf.context, compactText), pages),
    annotations: readAnnotations(pages),
    elementFacts: new Map(),
    edits: new Map(),
    findings: [],
  };
}

function readAnnotations(pages: readonly PDFPage[]): Map<PDFRef, Annotation> {
  const found = new Map<PDFRef, Annotation>();
  for (const page of pages) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const dict = page.node.context.lookup(ref);
      if (ref instanceof PDFRef && dict instanceof PDFDict) found.set(ref, { dict, page });
    }
  }
  return found;
}

/** What a content item paints; `undefined` when it paints nothing. */
export function paintedBy(doc: TaggedDocument, item: ContentItem): MarkedContent | undefined {
  return item.owner && doc.painting.marked.get(item.owner)?.get(item.mcid);
}

/** The text below an element in reading order, without descriptions of pictures. */
export function textOf(doc: TaggedDocument, element: Element): string {
  let text = "";
  for (const leaf of leaves(element)) {
    if (leaf.kind !== "content") continue;
    for (const line of paintedBy(doc, leaf)?.lines ?? []) text += line.text;
  }
  return text;
}

/** The number of the page, from 1, where an element begins; `undefined` when it shows nothing. */
export function pageNumberOf(doc: TaggedDocument, element: Element): number | undefined {
  return firstLeaf(element, (leaf) => {
    const page = leaf.kind === "content" ? leaf.page : doc.annotations.get(leaf.object)?.page.ref;
    const index = doc.painting.pages.findIndex((painted) => painted.page.ref === page);
    return index < 0 ? undefined : index + 1;
  });
}

/** A new structure element around children. */
export function newElement(
  doc: TaggedDocument,
  type: string,
  parent: Element,
  children: Element["children"],
): Element {
  const dict = doc.context.obj({ Type: "StructElem", S: type });
  const element: Element = { kind: "element", ref: undefined, dict, type, children, parent };
  for (const child of children) if (child.kind === "element") child.parent = element;
  return element;
}

/** Replaces the children of an element, whose parent it becomes. */
export function setChildren(element: Element, children: Element["children"]): void {
  element.children = children;
  for (const child of children) if (child.kind === "element") child.parent = element;
}

/** Notes a change of a stream. Changes at one place keep the order of these calls. */
export function edit(doc: TaggedDocument, stream: Stream, start: number, end: number, text: string): void {
  const list = doc.edits.get(stream.owner) ?? [];
  list.push({ start, end, text });
  doc.edits.set(stream.owner, list);
}

/** Turns tagged content into decoration, which assistive technology leaves out. */
export function makeArtifact(doc: TaggedDocument, content: MarkedContent): void {
  for (const { start, end } of content.openings)
    edit(doc, content.stream, start, end, "/Artifact <</Type /Layout>> BDC");
}
