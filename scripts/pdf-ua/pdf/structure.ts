/** The structure tree in memory: read once, edited freely, written back by write-structure.ts. */
import { PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { items, nameEntry, numberEntry, pdfName, resolve } from "./values.ts";

/** A structure element; `type` is its structure type as written, before any role map. */
export interface Element {
  kind: "element";
  ref: PDFRef | undefined;
  dict: PDFDict;
  type: string;
  children: Child[];
  parent: Element | undefined;
}

/** A marked-content sequence that belongs to an element. */
export interface ContentItem {
  kind: "content";
  page: PDFRef | undefined;
  /** The page, or the form XObject that holds the content. */
  owner: PDFRef | undefined;
  mcid: number;
}

/** An annotation that belongs to an element. */
export interface ObjectItem {
  kind: "object";
  object: PDFRef;
}

export type Child = Element | ContentItem | ObjectItem;

/** The structure tree root as an element of type `StructTreeRoot`; `undefined` when the file is not tagged. */
export function readStructure(pdf: PDFDocument): Element | undefined {
  const root = resolve(pdf.context, pdf.catalog.get(pdfName("StructTreeRoot")));
  if (!(root instanceof PDFDict)) return undefined;
  const ref = pdf.catalog.get(pdfName("StructTreeRoot"));
  return readElement(ref instanceof PDFRef ? ref : undefined, root, undefined, undefined, new Set());
}

function readElement(
  ref: PDFRef | undefined,
  dict: PDFDict,
  inherited: PDFRef | undefined,
  parent: Element | undefined,
  seen: Set<PDFDict>,
): Element {
  seen.add(dict);
  const type = parent ? (nameEntry(dict, "S") ?? "") : "StructTreeRoot";
  const element: Element = { kind: "element", ref, dict, type, children: [], parent };
  const page = pageOf(dict) ?? inherited;
  for (const item of items(dict.context, dict.get(pdfName("K")))) {
    const child = readChild(item, page, element, seen);
    if (child) element.children.push(child);
  }
  return element;
}

function readChild(
  item: PDFObject,
  page: PDFRef | undefined,
  parent: Element,
  seen: Set<PDFDict>,
): Child | undefined {
  const { context } = parent.dict;
  const value = resolve(context, item);
  if (value instanceof PDFNumber) return { kind: "content", page, owner: page, mcid: value.asNumber() };
  if (!(value instanceof PDFDict) || seen.has(value)) return undefined;
  const own = pageOf(value) ?? page;
  switch (nameEntry(value, "Type")) {
    case "MCR": {
      const stream = value.get(pdfName("Stm"));
      const mcid = numberEntry(value, "MCID") ?? -1;
      return { kind: "content", page: own, owner: stream instanceof PDFRef ? stream : own, mcid };
    }
    case "OBJR": {
      const object = value.get(pdfName("Obj"));
      return object instanceof PDFRef ? { kind: "object", object } : undefined;
    }
  }
  return readElement(item instanceof PDFRef ? item : undefined, value, page, parent, seen);
}

function pageOf(dict: PDFDict): PDFRef | undefined {
  const page = dict.get(pdfName("Pg"));
  return page instanceof PDFRef ? page : undefined;
}

/** The element children, without content and annotations. */
export function elementsIn(element: Element): Element[] {
  return element.children.filter((child) => child.kind === "element");
}

/** The element and everything below it, parents before children, in reading order. */
export function descend(element: Element): Element[] {
  const found: Element[] = [];
  const visit = (at: Element) => {
    found.push(at);
    for (const child of at.children) if (child.kind === "element") visit(child);
  };
  visit(element);
  return found;
}

/** Content items and annotations below an element, in reading order. */
export function leaves(element: Element): (ContentItem | ObjectItem)[] {
  const found: (ContentItem | ObjectItem)[] = [];
  const visit = (at: Element) => {
    for (const child of at.children) {
      if (child.kind === "element") visit(child);
      else found.push(child);
    }
  };
  visit(element);
  return found;
}

/** The first content item or annotation below an element that is wanted. */
export function firstLeaf<Found>(
  element: Element,
  wanted: (leaf: ContentItem | ObjectItem) => Found | undefined,
): Found | undefined {
  for (const child of element.children) {
    const found = child.kind === "element" ? firstLeaf(child, wanted) : wanted(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
