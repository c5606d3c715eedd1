/** Tells pages of PDFs apart without drawing them: pages of one digest look the same, others may look different. */
import { createHash } from "node:crypto";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";

/** They lead to other pages, or say what a page means or does, and not how it looks. */
const UNSEEN = new Set(["A", "Dest", "Kids", "P", "Popup", "StructParent", "StructParents"]);

/** The digest of each page in order, of everything that its picture is made of. */
export async function pageDigests(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const known = new Map<PDFRef, string>();
  const digest = (object: PDFObject): string => {
    if (object instanceof PDFRef) {
      const before = known.get(object);
      if (before !== undefined) return before;
      // Should it lead back to itself, it is named by its number there.
      known.set(object, object.tag);
      const target = context.lookup(object);
      const found = target === undefined ? "null" : digest(target);
      known.set(object, found);
      return found;
    }
    if (object instanceof PDFArray) return sum(["[", ...object.asArray().map(digest)]);
    if (object instanceof PDFDict) return sum(["<", ...entries(object)]);
    if (object instanceof PDFStream) return sum(["stream", ...entries(object.dict), object.getContents()]);
    return object.toString();
  };
  const entries = (dict: PDFDict) =>
    dict
      .entries()
      .map(([key, value]): [string, PDFObject] => [key.decodeText(), value])
      .filter(([key]) => !UNSEEN.has(key))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([key, value]) => [key, digest(value)]);
  return document.getPages().map((page) => sum(lookOf(page).map((part) => (part ? digest(part) : ""))));
}

/** What a page is drawn from; some of it may stand higher up in the tree of pages. */
function lookOf({ node }: PDFPage): (PDFObject | undefined)[] {
  return [
    node.Contents(),
    node.Resources(),
    node.Annots(),
    node.MediaBox(),
    node.CropBox(),
    node.Rotate(),
    node.lookup(PDFName.of("UserUnit")),
  ];
}

function sum(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}
