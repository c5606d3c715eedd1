/** Breaks a good PDF on purpose: one finished document, edited rule by rule. */
import { PDFDict, PDFDocument, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { type Expectations, type Finding, inspect } from "../../scripts/pdf-ua/index.ts";
import { packedStream, pageBytes } from "../../scripts/pdf-ua/pdf/streams.ts";
import { descend, type Element, readStructure } from "../../scripts/pdf-ua/pdf/structure.ts";
import { pdfName } from "../../scripts/pdf-ua/pdf/values.ts";

/** A good PDF, open to be broken. */
export interface EditablePdf {
  pdf: PDFDocument;
  catalog: PDFDict;
  root: Element;
  /** The first structure element of a type. */
  first(type: string): Element;
  set(dict: PDFDict, key: string, value: unknown): void;
  /** Rewrites the content of the first page. */
  content(change: (written: string) => string): void;
  /** The first annotation of the first page that has any. */
  annotation(): PDFDict;
  /** A structure element of a type, put after the children of another. */
  append(parent: PDFDict, type: string, entries?: Record<string, unknown>): PDFDict;
}

/** What the checker finds after `breakIt` was done to a good PDF. */
export async function inspectBroken(
  good: Uint8Array,
  breakIt: (pdf: EditablePdf) => void,
  options: Expectations = {},
): Promise<Finding[]> {
  const pdf = await PDFDocument.load(good, { updateMetadata: false });
  breakIt(editableOf(pdf));
  return await inspect(await pdf.save({ updateFieldAppearances: false, useObjectStreams: false }), options);
}

/** The same file without its claim of PDF/A, which other programs do not make. */
export function unarchived(pdf: Uint8Array): Uint8Array {
  const claim = "<pdfaid:part>2</pdfaid:part>";
  const bytes = Buffer.from(pdf);
  bytes.write(" ".repeat(claim.length), bytes.indexOf(claim), "latin1");
  return bytes;
}

function editableOf(pdf: PDFDocument): EditablePdf {
  const { catalog, context } = pdf;
  const root = readStructure(pdf);
  if (!root) throw new Error("The good PDF has no tags.");
  const set = (dict: PDFDict, key: string, value: unknown) => dict.set(pdfName(key), asObject(pdf, value));
  return {
    pdf,
    catalog,
    root,
    set,
    first(type) {
      const found = descend(root).find((element) => element.type === type);
      if (!found) throw new Error(`The good PDF has no ${type}.`);
      return found;
    },
    content(change) {
      const [page] = pdf.getPages();
      if (!page) throw new Error("The good PDF has no page.");
      const written = change(Buffer.from(pageBytes(page)).toString("latin1"));
      page.node.set(
        pdfName("Contents"),
        context.register(packedStream(context, Buffer.from(written, "latin1"))),
      );
    },
    annotation() {
      const [ref] = pdf.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? []);
      return context.lookup(ref, PDFDict);
    },
    append(parent, type, entries = {}) {
      const dict = context.obj({ Type: "StructElem", S: type });
      for (const [key, value] of Object.entries(entries)) set(dict, key, value);
      const ref = context.register(dict);
      const parentRef = context.getObjectRef(parent);
      if (parentRef) dict.set(pdfName("P"), parentRef);
      const before = parent.get(pdfName("K"));
      const kids = before instanceof PDFRef || !before ? [before] : childrenOf(pdf, before);
      parent.set(pdfName("K"), context.obj([...kids.filter((kid) => kid !== undefined), ref] as never));
      return dict;
    },
  };
}

function childrenOf(pdf: PDFDocument, value: PDFObject): PDFObject[] {
  const holder = pdf.context.obj({ K: value });
  const list = holder.lookup(pdfName("K"));
  return list && "asArray" in list ? (list as { asArray(): PDFObject[] }).asArray() : [value];
}

function asObject(pdf: PDFDocument, value: unknown): PDFObject {
  return pdf.context.obj(value as never) as unknown as PDFObject;
}
