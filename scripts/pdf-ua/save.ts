/** Writes a document: structure, edited content and nothing unreachable; the same document gives the same bytes, however it was printed. */
import { createHash } from "node:crypto";
import {
  type PDFContext,
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFPageLeaf,
  PDFPageTree,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { Edit, TaggedDocument } from "./document.ts";
import { renumber } from "./pdf/renumber.ts";
import { packedStream } from "./pdf/streams.ts";
import type { Element } from "./pdf/structure.ts";
import { asDict, pdfName } from "./pdf/values.ts";
import { writeFile } from "./pdf/write-file.ts";
import { type Lookups, writeStructure } from "./pdf/write-structure.ts";

/** The bytes of the finished file. The document cannot be used afterwards. */
export async function saveDocument(doc: TaggedDocument): Promise<Uint8Array> {
  writeContent(doc);
  return saveFile(doc.context, doc.root, (annotation) => doc.annotations.get(annotation)?.page.ref);
}

/** The bytes of a file whose structure is `root`; `pageOfAnnotation` finds the page that shows an annotation. */
export async function saveFile(
  context: PDFContext,
  root: Element,
  pageOfAnnotation: Lookups["pageOfAnnotation"],
): Promise<Uint8Array> {
  writeStructure(root, { pageOfAnnotation, holder: (owner) => asDict(context.lookup(owner)) });
  makePagesPlain(context);
  renumber(context);
  return saveWithIdentifier(context);
}

/** Every page and every form XObject with tags of its own gets its edited content. */
function writeContent(doc: TaggedDocument): void {
  for (const [owner, stream] of doc.painting.streams) {
    const object = doc.context.lookup(owner);
    const packed = packedStream(doc.context, edited(stream.bytes, doc.edits.get(owner) ?? []));
    if (object instanceof PDFStream) {
      for (const [key, value] of object.dict.entries())
        if (!packed.dict.has(key)) packed.dict.set(key, value);
      packed.dict.delete(pdfName("DecodeParms"));
      doc.context.assign(owner, packed);
    } else if (object instanceof PDFDict) {
      object.set(pdfName("Contents"), doc.context.register(packed));
    }
  }
}

/** Applies edits given in any order; those at one offset keep the order in which they were made. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    parts.push(bytes.subarray(at, start), Buffer.from(text, "latin1"));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

/** The library leaves its own page objects uncompressed; as plain dictionaries they go into object streams. */
function makePagesPlain(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFPageLeaf || object instanceof PDFPageTree)) continue;
    context.assign(ref, PDFDict.fromMapWithContext(new Map(object.entries()), context));
  }
}

/**
 * The identifier is a digest of the file, written over a placeholder of the same length, so that it neither needs a
 * clock nor a second save.
 */
function saveWithIdentifier(context: PDFContext): Uint8Array {
  const placeholder = "0".repeat(32);
  const id = PDFHexString.of(placeholder);
  context.trailerInfo.ID = context.obj([id, id]);
  context.header = PDFHeader.forVersion(1, 7);
  const bytes = writeFile(context);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, placeholder.length);
  for (let at = bytes.lastIndexOf(`<${placeholder}>`); at >= 0; at = bytes.lastIndexOf(`<${placeholder}>`)) {
    bytes.write(digest, at + 1, "latin1");
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
