/** Compresses and decompresses stream bytes with the machine's own zlib, several times faster than in JavaScript. */
import { deflateSync, inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import { entry, nameEntry, pdfName } from "./values.ts";

/** The decoded bytes of a stream. */
export function streamBytes(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  const plainFlate =
    nameEntry(stream.dict, "Filter") === "FlateDecode" && !stream.dict.has(pdfName("DecodeParms"));
  return plainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** A new compressed stream with these dictionary entries. */
export function packedStream(
  context: PDFContext,
  bytes: Uint8Array | string,
  entries: object = {},
): PDFRawStream {
  return streamOf(context, deflateSync(bytes), entries);
}

/** A new stream of bytes that are compressed already, with these dictionary entries. */
export function streamOf(context: PDFContext, packed: Uint8Array, entries: object = {}): PDFRawStream {
  return PDFRawStream.of(context.obj({ ...entries, Filter: "FlateDecode" }), packed);
}

/** The whole content of a page, its parts joined by line ends as ISO 32000-1 7.8.2 asks. */
export function pageBytes(page: PDFPage): Uint8Array {
  const contents = entry(page.node, "Contents");
  if (contents instanceof PDFStream) return streamBytes(contents);
  if (!(contents instanceof PDFArray)) return new Uint8Array();
  const parts = contents.asArray().map((_, index) => streamBytes(contents.lookup(index, PDFStream)));
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from("\n")]));
}
