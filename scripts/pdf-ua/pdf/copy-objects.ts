/** Copies objects from one file into another: each once, with everything that it leads to. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { packedStream, streamBytes } from "./streams.ts";
import { pdfName } from "./values.ts";

/** They say where the parent tree of a file names the element of a page, a form or an annotation. */
const PLACES_IN_PARENT_TREE = ["StructParents", "StructParent"].map(pdfName);

export class ObjectCopier {
  private readonly from: PDFContext;
  private readonly to: PDFContext;
  private readonly freshKey: () => number;
  private readonly copies = new Map<PDFRef, PDFRef | undefined>();

  /** `freshKey` gives a place in the parent tree of the new file for each object that had one in the old. */
  constructor(from: PDFContext, to: PDFContext, freshKey: () => number) {
    this.from = from;
    this.to = to;
    this.freshKey = freshKey;
  }

  /** Has `fresh` stand for an object that is not to be copied; without it whatever leads to the object loses it. */
  replace(old: PDFRef, fresh?: PDFRef): void {
    this.copies.set(old, fresh);
  }

  /** The copy of an indirect object; undefined for one that is left out. */
  ref(old: PDFRef): PDFRef | undefined {
    if (this.copies.has(old)) return this.copies.get(old);
    const object = this.from.lookup(old);
    if (!object) return undefined;
    const fresh = this.to.nextRef();
    this.copies.set(old, fresh);
    const copy = this.copy(object);
    if (copy) this.to.assign(fresh, copy);
    return fresh;
  }

  /** A copy of a value, without what is left out of it; undefined when it is itself left out. */
  copy(value: PDFObject): PDFObject | undefined {
    if (value instanceof PDFRef) return this.ref(value);
    if (value instanceof PDFDict) return this.dict(value);
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(this.to);
      for (const item of value.asArray()) {
        const copy = this.copy(item);
        if (copy) array.push(copy);
      }
      return array;
    }
    if (value instanceof PDFRawStream) return PDFRawStream.of(this.dict(value.dict), value.contents);
    // A stream that was made since the file was read.
    if (value instanceof PDFStream) return packedStream(this.to, streamBytes(value));
    return value;
  }

  /** A copy of a dictionary without the entries of these names. */
  dict(dict: PDFDict, without: readonly string[] = []): PDFDict {
    const left = new Set(without.map(pdfName));
    const copy = PDFDict.withContext(this.to);
    for (const [name, value] of dict.entries()) {
      if (left.has(name)) continue;
      const fresh =
        PLACES_IN_PARENT_TREE.includes(name) && value instanceof PDFNumber
          ? PDFNumber.of(this.freshKey())
          : this.copy(value);
      if (fresh) copy.set(name, fresh);
    }
    return copy;
  }
}
