/** A PDF under inspection: its structure with types resolved, its parent tree, and where to report. */
import {
  PDFArray,
  type PDFCatalog,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";
import type { Finding } from "../facts.ts";
import { readFile } from "../pdf/read-file.ts";
import { descend, type Element, firstLeaf, readStructure } from "../pdf/structure.ts";
import { STANDARD } from "../pdf/types.ts";
import {
  asDict,
  asNumber,
  dictEntry,
  nameEntry,
  numberEntry,
  resolve,
  textEntry,
  treePairs,
} from "../pdf/values.ts";

/** What a file is held to beside PDF/UA-1. What is left out is not looked at. */
export interface Expectations {
  /** Beginnings of PostScript names, one of which every font must have; without them any embedded font will do. */
  fontFamilies?: readonly string[];
  /** Level of WCAG 2.2 whose least contrast words have, 4.5 or 7 to 1 (less for large type); lines have 3 to 1. */
  contrast?: "AA" | "AAA";
  /** Smallest type that may be used, in points. */
  smallestType?: number;
  /** Colours, such as `#0b4a57`, that may be printed beside black, white and grey; without the list any may. */
  colours?: readonly string[];
  /** Descriptions of figures that keep colours of their own, such as a logo: neither `contrast` nor `colours` is asked of them. */
  ownColours?: readonly string[];
  /** Millimetres at every edge of the paper that printers leave blank, in which no words may stand. */
  unprintable?: number;
  /** Least pixels of a picture to an inch of paper. */
  pictureResolution?: number;
  /** Title that the file must carry. */
  title?: string;
  /** Whether the file must be PDF/A-2a too. A file that claims PDF/A is held to it in any case. */
  archive?: boolean;
}

export interface Subject {
  pdf: PDFDocument;
  context: PDFContext;
  catalog: PDFCatalog;
  pages: PDFPage[];
  expectations: Expectations;
  /** Language of the document; `undefined` when it has none. */
  language: string | undefined;
  /** The structure tree root; `undefined` when the file is not tagged. */
  root: Element | undefined;
  /** All structure elements, parents before children. */
  elements: Element[];
  /** Values of the parent tree by `StructParents` or `StructParent`. */
  parents: Map<number, PDFObject>;
  /** The element that names an annotation. */
  ownerOfObject: Map<PDFRef, Element>;
  /** Adds a finding once; `page` counts from 1. */
  report(rule: string, message: string, page?: number): void;
}

/** Reads a file; findings are added to `findings`. */
export async function readSubject(
  bytes: Uint8Array,
  expectations: Expectations,
  findings: Finding[],
): Promise<Subject> {
  const pdf = await readFile(bytes, { ignoreEncryption: true });
  const root = readStructure(pdf);
  const elements = root ? descend(root).slice(1) : [];
  const ownerOfObject = new Map<PDFRef, Element>();
  for (const element of elements) {
    for (const child of element.children)
      if (child.kind === "object") ownerOfObject.set(child.object, element);
  }
  const parents = new Map<number, PDFObject>();
  for (const [key, value] of treePairs(dictEntry(root?.dict, "ParentTree"), "Nums"))
    parents.set(asNumber(key) ?? -1, value);
  const reported = new Set<string>();
  const report = (rule: string, message: string, page?: number) => {
    const key = `${rule} ${page} ${message}`;
    if (!reported.has(key)) findings.push({ rule, ...(page ? { page } : {}), message });
    reported.add(key);
  };
  return {
    pdf,
    context: pdf.context,
    catalog: pdf.catalog,
    pages: pdf.getPages(),
    expectations,
    language: textEntry(pdf.catalog, "Lang") || undefined,
    root,
    elements,
    parents,
    ownerOfObject,
    report,
  };
}

/** The standard type that the role map leads to; the type as written when it leads nowhere. */
export function standardType(subject: Subject, type: string): string {
  const map = dictEntry(subject.root?.dict, "RoleMap");
  let at = type;
  for (let steps = 0; !STANDARD.has(at) && steps < 32; steps++) at = nameEntry(map, at) ?? at;
  return at;
}

export function typeOf(subject: Subject, element: Element): string {
  return standardType(subject, element.type);
}

/** The page, from 1, where an element first shows something. */
export function pageOf(subject: Subject, element: Element): number | undefined {
  return firstLeaf(element, (leaf) => {
    const index = leaf.kind === "content" ? subject.pages.findIndex((page) => page.ref === leaf.page) : -1;
    return index < 0 ? undefined : index + 1;
  });
}

/** Whether a language is known for an element: its own, one above it, or the document's. */
export function hasLanguage(subject: Subject, dict: PDFDict | undefined): boolean {
  if (subject.language) return true;
  for (let at = dict, depth = 0; at && depth < 100; at = dictEntry(at, "P"), depth++)
    if (textEntry(at, "Lang")) return true;
  return false;
}

/** The structure element that the parent tree gives for a marked-content id. */
export function parentOf(subject: Subject, holder: PDFDict, mcid: number): PDFDict | undefined {
  const list = resolve(subject.context, subject.parents.get(numberEntry(holder, "StructParents") ?? -1));
  return list instanceof PDFArray && mcid < list.size() ? asDict(list.lookup(mcid)) : undefined;
}
