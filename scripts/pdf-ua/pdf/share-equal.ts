/** Keeps one of several equal objects that pages are drawn with: each part of a file brings its own fonts and drawings. */
import { createHash } from "node:crypto";
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { pdfName } from "./values.ts";

/**
 * Has the entries `names` of each holder lead to one object where there were equal ones. Nothing else is shared: two
 * structure elements or fields that are equal are still two.
 */
export function shareEqual(context: PDFContext, holders: Iterable<PDFDict>, names: readonly string[]): void {
  const digests = new Map<PDFRef, string>();
  const first = new Map<string, PDFRef>();

  /** What tells an object from others, and the object to use for it. */
  const fold = (value: PDFObject): [string, PDFObject] => {
    if (value instanceof PDFRef) return foldRef(value);
    if (value instanceof PDFDict) return [`<${foldEntries(value)}>`, value];
    if (value instanceof PDFArray) {
      const shapes = value.asArray().map((item, index) => {
        const [shape, shared] = fold(item);
        if (shared !== item) value.set(index, shared);
        return shape;
      });
      return [`[${shapes.join(" ")}]`, value];
    }
    if (value instanceof PDFStream) {
      const bytes = value instanceof PDFRawStream ? value.contents : value.getContents();
      return [`stream ${foldEntries(value.dict)} ${digestOf(bytes)}`, value];
    }
    return [String(value), value];
  };
  const foldRef = (ref: PDFRef): [string, PDFObject] => {
    let digest = digests.get(ref);
    if (digest === undefined) {
      // Should it lead back to itself, it is named by its number there, and equals no other.
      digests.set(ref, ref.tag);
      const object = context.lookup(ref);
      digest = object ? digestOf(fold(object)[0]) : "null";
      digests.set(ref, digest);
      if (!first.has(digest)) first.set(digest, ref);
    }
    return [digest, first.get(digest) ?? ref];
  };
  const foldEntries = (dict: PDFDict): string =>
    dict
      .entries()
      .map(([name, value]) => {
        const [shape, shared] = fold(value);
        if (shared !== value) dict.set(name, shared);
        return `${name.asString()} ${shape}`;
      })
      .sort()
      .join(" ");

  for (const holder of holders) {
    for (const name of names) {
      const value = holder.get(pdfName(name));
      const shared = value && fold(value)[1];
      if (shared && shared !== value) holder.set(pdfName(name), shared);
    }
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64");
}
