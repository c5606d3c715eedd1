/** Writes a pack: structure, edited content and nothing unreachable; the same input gives the same bytes. */
import { createHash } from "node:crypto";
import { PDFArray, PDFDict, PDFHexString, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { Edit, PackDocument } from "./document.ts";
import { packedStream } from "./pdf/streams.ts";
import { asDict, pdfName } from "./pdf/values.ts";
import { writeStructure } from "./pdf/write-structure.ts";

/** The bytes of the finished file. */
export async function savePack(pack: PackDocument): Promise<Uint8Array> {
  writeStructure(pack.root, {
    pageOfAnnotation: (annotation) => pack.annotations.get(annotation)?.page.ref,
    holder: (owner) => asDict(pack.context.lookup(owner)),
  });
  applyEdits(pack);
  dropUnreachable(pack);
  return await saveWithIdentifier(pack);
}

function applyEdits(pack: PackDocument): void {
  for (const [owner, edits] of pack.edits) {
    const stream = pack.painting.streams.get(owner);
    const object = pack.context.lookup(owner);
    if (!stream) continue;
    const bytes = edited(stream.bytes, edits);
    if (object instanceof PDFStream) {
      const kept = object.dict
        .entries()
        .filter(([key]) => !["Filter", "DecodeParms", "Length"].includes(key.decodeText()));
      const packed = packedStream(pack.context, bytes);
      for (const [key, value] of kept) packed.dict.set(key, value);
      pack.context.assign(owner, packed);
    } else if (object instanceof PDFDict) {
      object.set(pdfName("Contents"), pack.context.register(packedStream(pack.context, bytes)));
    }
  }
}

/** Applies edits given in any order; those at one offset keep the order in which they were noted. */
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

function dropUnreachable({ context }: PackDocument): void {
  const reached = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value instanceof PDFRef) {
      if (reached.has(value)) continue;
      reached.add(value);
      waiting.push(context.lookup(value));
    } else if (value instanceof PDFDict) waiting.push(...value.values());
    else if (value instanceof PDFArray) waiting.push(...value.asArray());
    else if (value instanceof PDFStream) waiting.push(value.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

/**
 * The identifier is a digest of the file, written over a placeholder of the same length, so that it neither needs a
 * clock nor a second save.
 */
async function saveWithIdentifier(pack: PackDocument): Promise<Uint8Array> {
  const placeholder = "0".repeat(32);
  const id = PDFHexString.of(placeholder);
  pack.context.trailerInfo.ID = pack.context.obj([id, id]);
  const saved = await pack.pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const digest = createHash("sha256").update(saved).digest("hex").slice(0, placeholder.length);
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.length);
  for (let at = bytes.lastIndexOf(`<${placeholder}>`); at >= 0; at = bytes.lastIndexOf(`<${placeholder}>`)) {
    bytes.write(digest, at + 1, "latin1");
  }
  return saved;
}
