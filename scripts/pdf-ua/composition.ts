/**
 * A PDF that is put together of pages of other finished ones, with their structure, fields, links and bookmarks. Long, because
 * all of these lead to one another and are copied together.
 */
import {
  PDFDict,
  PDFDocument,
  type PDFName,
  type PDFObject,
  type PDFPage,
  PDFPageLeaf,
  PDFRef,
} from "@cantoo/pdf-lib";
import type { FileFacts } from "./facts.ts";
import { metadata } from "./passes/metadata.ts";
import { outputIntent } from "./passes/output-intent.ts";
import { ObjectCopier } from "./pdf/copy-objects.ts";
import { copyStructure } from "./pdf/copy-structure.ts";
import { bookmarksBelow, writeBookmarks } from "./pdf/outline.ts";
import { writePageTree } from "./pdf/page-tree.ts";
import { readFile } from "./pdf/read-file.ts";
import { descend, type Element, readStructure } from "./pdf/structure.ts";
import { HEADING } from "./pdf/types.ts";
import { asDict, dictEntry, entry, items, pdfName, resolve } from "./pdf/values.ts";
import { saveFile } from "./save.ts";

/** A finished file, read. It is only looked at, so pages can be taken from it again and again. */
export interface Source {
  pdf: PDFDocument;
  pages: PDFPage[];
  root: Element;
  /** The bookmark of each heading. */
  bookmarks: Map<Element, PDFDict>;
}

/** Rejects when the bytes are no PDF, and when it has no tags or other bookmarks than headings: `finish` made it not. */
export async function readSource(bytes: Uint8Array): Promise<Source> {
  const pdf = await readFile(bytes);
  const root = readStructure(pdf);
  if (!root) throw new Error("This file has no tags: finish it first.");
  const headings = descend(root).filter(({ type }) => HEADING.test(type));
  const marks = bookmarksBelow(dictEntry(pdf.catalog, "Outlines"));
  if (marks.length !== headings.length)
    throw new Error(
      `This file has ${headings.length} headings but ${marks.length} bookmarks: finish it first.`,
    );
  const bookmarks = new Map(
    headings.flatMap((heading, index): [Element, PDFDict][] => {
      const mark = marks[index];
      return mark ? [[heading, mark]] : [];
    }),
  );
  return { pdf, pages: pdf.getPages(), root, bookmarks };
}

export interface Composition {
  pdf: PDFDocument;
  pages: PDFRef[];
  /** The top of the structure; undefined as long as there are no pages. */
  root: Element | undefined;
  /** Title and place of the bookmark of a heading. */
  bookmarks: Map<Element, { title: PDFObject; destination: PDFObject }>;
  /** Places that links lead to, by their names. */
  places: Map<PDFName, PDFObject>;
  fields: PDFRef[];
  /** The form of the fields, without them. */
  form: PDFDict | undefined;
  /** The page of each annotation. */
  annotations: Map<PDFRef, PDFRef>;
  /** Next free place in the parent tree. */
  nextKey: number;
}

export async function newComposition(): Promise<Composition> {
  return {
    pdf: await PDFDocument.create({ updateMetadata: false }),
    pages: [],
    root: undefined,
    bookmarks: new Map(),
    places: new Map(),
    fields: [],
    form: undefined,
    annotations: new Map(),
    nextKey: 0,
  };
}

/** What came with added pages. */
export interface Added {
  /** The top of their structure: it is in no tree yet. */
  root: Element;
  /** Their fields, which are in no form yet. */
  fields: PDFRef[];
}

/** Puts these pages of `source`, by their indexes, behind those that are there, with all but their place in the structure. */
export function addPages(to: Composition, source: Source, indexes: readonly number[]): Added {
  const copier = new ObjectCopier(source.pdf.context, to.pdf.context, () => to.nextKey++);
  const wanted = new Set(indexes);
  const kept = new Set<PDFRef>();
  source.pages.forEach((page, index) => {
    const isKept = wanted.has(index);
    copier.replace(page.ref, isKept ? to.pdf.context.nextRef() : undefined);
    for (const ref of annotationsOf(page))
      if (isKept) kept.add(ref);
      else copier.replace(ref);
    if (isKept) kept.add(page.ref);
  });
  for (const index of indexes) {
    const page = source.pages[index];
    if (page) copyPage(to, page, copier);
  }
  const copies = new Map<Element, Element>();
  const isKept = (ref: PDFRef | undefined) => ref !== undefined && kept.has(ref);
  const root = copyStructure(
    source.root,
    copier,
    (item) => isKept(item.kind === "content" ? item.page : item.object),
    copies,
  );
  if (!root) throw new Error("These pages hold nothing that is tagged.");
  copyPlaces(to, source, copier, kept);
  for (const [heading, mark] of source.bookmarks) {
    const copy = copies.get(heading);
    const [title, destination] = ["Title", "Dest"].map((name) => mark.get(pdfName(name)));
    const place = destination && copier.copy(destination);
    if (copy && title && place) to.bookmarks.set(copy, { title, destination: place });
  }
  return { root, fields: copyFields(to, source, copier, kept) };
}

/** What a page may have from the nodes above it (ISO 32000-1 table 30). */
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"].map(pdfName);

function copyPage({ pdf, pages, annotations }: Composition, page: PDFPage, copier: ObjectCopier): void {
  const ref = copier.ref(page.ref);
  if (!ref) return;
  const dict = copier.dict(page.node, ["Parent"]);
  for (const name of INHERITED) {
    const value = dict.has(name) ? undefined : page.node.getInheritableAttribute(name);
    const copy = value && copier.copy(value);
    if (copy) dict.set(name, copy);
  }
  pdf.context.assign(ref, PDFPageLeaf.fromMapWithContext(new Map(dict.entries()), pdf.context));
  pages.push(ref);
  for (const annotation of items(pdf.context, dict.get(pdfName("Annots"))))
    if (annotation instanceof PDFRef) annotations.set(annotation, ref);
}

function annotationsOf({ node }: PDFPage): PDFRef[] {
  return (node.Annots()?.asArray() ?? []).filter((ref) => ref instanceof PDFRef);
}

function copyPlaces(
  { places }: Composition,
  { pdf }: Source,
  copier: ObjectCopier,
  kept: ReadonlySet<PDFRef>,
): void {
  for (const [name, place] of dictEntry(pdf.catalog, "Dests")?.entries() ?? []) {
    const [page] = items(pdf.context, place);
    const copy = page instanceof PDFRef && kept.has(page) ? copier.copy(place) : undefined;
    // The first of a name is meant, as in a page of HTML.
    if (copy && !places.has(name)) places.set(name, copy);
  }
}

/** A group of buttons comes with those that stand on the pages. */
function copyFields(
  to: Composition,
  { pdf: { context, catalog } }: Source,
  copier: ObjectCopier,
  kept: ReadonlySet<PDFRef>,
): PDFRef[] {
  const form = dictEntry(catalog, "AcroForm");
  const fields = items(context, form?.get(pdfName("Fields"))).flatMap((field) => {
    if (!(field instanceof PDFRef)) return [];
    const kids = items(context, asDict(resolve(context, field))?.get(pdfName("Kids")));
    const stands = [field, ...kids].some((ref) => ref instanceof PDFRef && kept.has(ref));
    return stands ? (copier.ref(field) ?? []) : [];
  });
  if (form && fields.length > 0) {
    const copy = copier.dict(form, ["Fields"]);
    // A form without places to type in has no font.
    if (!to.form?.has(pdfName("DR"))) to.form = copy;
  }
  return fields;
}

/** The bytes of the file; it cannot be used afterwards. `firstNumber` is the number of its first page. */
export async function saveComposition(
  { pdf, root, ...made }: Composition,
  facts: FileFacts,
  firstNumber = 1,
): Promise<Uint8Array> {
  const { context, catalog } = pdf;
  if (!root) throw new Error("There are no pages.");
  catalog.set(pdfName("Pages"), writePageTree(context, made.pages));
  root.ref = context.register(root.dict);
  catalog.set(pdfName("StructTreeRoot"), root.ref);
  const names = [...made.places].sort(([one], [other]) => (one.asString() < other.asString() ? -1 : 1));
  if (names.length > 0)
    catalog.set(pdfName("Dests"), context.register(PDFDict.fromMapWithContext(new Map(names), context)));
  const bookmarks = descend(root).flatMap((element) => {
    const mark = made.bookmarks.get(element);
    return mark ? [{ ...mark, level: Number(element.type.slice(1)) || 1 }] : [];
  });
  if (bookmarks.length > 0) {
    catalog.set(pdfName("Outlines"), writeBookmarks(context, bookmarks));
    catalog.set(pdfName("PageMode"), pdfName("UseOutlines"));
  }
  if (made.form && made.fields.length > 0) {
    made.form.set(pdfName("Fields"), context.obj(made.fields));
    catalog.set(pdfName("AcroForm"), context.register(made.form));
  }
  const labels = firstNumber === 1 ? { S: "D" } : { S: "D", St: firstNumber };
  catalog.set(pdfName("PageLabels"), context.obj({ Nums: [0, labels] }));
  outputIntent({ context, pdf });
  metadata({ context, pdf, facts });
  return saveFile(context, root, (annotation) => made.annotations.get(annotation));
}

/** The program that made a file, as it says itself. */
export function producerOf({ pdf: { context } }: Source): PDFObject | undefined {
  return entry(asDict(resolve(context, context.trailerInfo.Info)), "Producer");
}
