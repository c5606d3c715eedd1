/**
 * Reads a whole PDF into the objects of the library, several times faster than the library itself: files of one revision whose
 * objects stand where a program that writes files would put them. Every other file is left to the library, which looks for
 * objects wherever they may be. Long, because every kind of object is read in one place, byte by byte.
 */
import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  type PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { streamBytes } from "./streams.ts";
import { asNumber, entry, pdfName } from "./values.ts";

/**
 * The document in `bytes`. Rejects when they are no PDF, and when it is encrypted unless `ignoreEncryption`. Streams are views of
 * `bytes`, so these must stay as they are.
 */
export async function readFile(bytes: Uint8Array, { ignoreEncryption = false } = {}): Promise<PDFDocument> {
  try {
    return readPlainly(bytes);
  } catch {
    const parseSpeed = Number.POSITIVE_INFINITY;
    return await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption, parseSpeed });
  }
}

/** Thrown, and never shown: such a file is left to the library. */
const NOT_PLAIN = new Error("This file is not written plainly.");

type Trailer = PDFContext["trailerInfo"];
/** Of the library's class, the constructor that its types hide. */
const Document = PDFDocument as unknown as new (
  context: PDFContext,
  ignoreEncryption: boolean,
  updateMetadata: boolean,
) => PDFDocument;

function readPlainly(bytes: Uint8Array): PDFDocument {
  const context = PDFContext.create();
  const [, major, minor] = /^%PDF-(\d)\.(\d)[\r\n]/.exec(latin1(bytes, 0, 9)) ?? [];
  if (!major || !minor) throw NOT_PLAIN;
  context.header = PDFHeader.forVersion(Number(major), Number(minor));
  const reader = new ObjectReader(bytes, context);
  reader.at = 8;
  while (reader.nextIsDigit()) {
    const ref = reader.header();
    const object = reader.valueOrStream();
    reader.keyword("endobj");
    if (object instanceof PDFRawStream) readStream(context, object);
    context.assign(ref, object);
  }
  if (reader.hasKeyword("xref")) {
    reader.at = Math.max(reader.at, bytes.length - TAIL);
    const trailer = latin1(bytes, reader.at, bytes.length).lastIndexOf("trailer");
    if (trailer < 0) throw NOT_PLAIN;
    reader.at += trailer + "trailer".length;
    const dict = reader.value();
    if (!(dict instanceof PDFDict)) throw NOT_PLAIN;
    takeTrailer(context, dict);
  }
  reader.keyword("startxref");
  reader.value();
  reader.end();
  const { Root, Encrypt } = context.trailerInfo;
  if (Encrypt || !Root || !(context.lookup(Root) instanceof PDFCatalog)) throw NOT_PLAIN;
  return new Document(context, true, false);
}

/** The trailer of a file with a table of places stands within so many bytes of its end. */
const TAIL = 2048;

function readStream(context: PDFContext, stream: PDFRawStream): void {
  const { dict } = stream;
  const type = dict.get(pdfName("Type"));
  if (type === pdfName("XRef")) takeTrailer(context, dict);
  if (type !== pdfName("ObjStm")) return;
  const [count, first] = ["N", "First"].map((key) => asNumber(entry(dict, key)));
  if (count === undefined || first === undefined) throw NOT_PLAIN;
  const reader = new ObjectReader(streamBytes(stream), context);
  const places: [PDFRef, number][] = [];
  for (let index = 0; index < count; index++) places.push([refOf(reader.integer()), reader.integer()]);
  for (const [ref, offset] of places) {
    reader.at = first + offset;
    context.assign(ref, reader.value());
  }
}

function takeTrailer(context: PDFContext, dict: PDFDict): void {
  if (context.trailerInfo.Root || dict.has(pdfName("Prev"))) throw NOT_PLAIN;
  for (const key of ["Root", "Encrypt", "Info", "ID"] as const) {
    const value = dict.get(pdfName(key));
    if (value) context.trailerInfo[key] = value as NonNullable<Trailer[typeof key]>;
  }
}

/** The library keeps one object for each reference and name; these find it sooner. */
const refs: PDFRef[] = [];
const names = new Map<number, { text: string; name: PDFName }>();
const integers: PDFNumber[] = [];
const MAX_KEPT = 20_000;

function refOf(number: number): PDFRef {
  const known = refs[number];
  if (known) return known;
  const ref = PDFRef.of(number);
  if (number < MAX_KEPT) refs[number] = ref;
  return ref;
}

function numberOf(value: number, isInteger: boolean): PDFNumber {
  if (!isInteger || value < 0 || value >= MAX_KEPT) return PDFNumber.of(value);
  integers[value] ??= PDFNumber.of(value);
  return integers[value];
}

/** White space is 1, what else ends a word 2 (ISO 32000-1 7.2.2). */
const ENDS = new Uint8Array(256);
for (const sign of "()<>[]{}/%") ENDS[sign.charCodeAt(0)] = 2;
for (const code of [0, 9, 10, 12, 13, 32]) ENDS[code] = 1;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Reads objects one after another. Throws when something else stands there. */
class ObjectReader {
  private readonly bytes: Uint8Array;
  private readonly context: PDFContext;
  at = 0;

  constructor(bytes: Uint8Array, context: PDFContext) {
    this.bytes = bytes;
    this.context = context;
  }

  nextIsDigit(): boolean {
    this.skipSpace();
    return isDigit(this.code());
  }

  /** `12 0 obj`. */
  header(): PDFRef {
    const number = this.integer();
    if (this.integer() !== 0) throw NOT_PLAIN;
    this.keyword("obj");
    return refOf(number);
  }

  integer(): number {
    this.skipSpace();
    const start = this.at;
    let value = 0;
    for (; isDigit(this.code()); this.at++) value = value * 10 + this.code() - 48;
    if (this.at === start || this.at > start + 15) throw NOT_PLAIN;
    return value;
  }

  keyword(word: string): void {
    if (!this.hasKeyword(word)) throw NOT_PLAIN;
  }

  hasKeyword(word: string): boolean {
    this.skipSpace();
    for (let index = 0; index < word.length; index++)
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    if (this.at + word.length < this.bytes.length && ENDS[this.bytes[this.at + word.length] ?? 0] === 0)
      return false;
    this.at += word.length;
    return true;
  }

  /** Throws unless nothing more stands in the file. */
  end(): void {
    this.skipSpace();
    if (this.at < this.bytes.length) throw NOT_PLAIN;
  }

  valueOrStream(): PDFObject {
    const value = this.value();
    if (!(value instanceof PDFDict) || !this.hasKeyword("stream")) return value;
    const length = asNumber(value.get(pdfName("Length")));
    if (length === undefined) throw NOT_PLAIN;
    if (this.code() === 13) this.at++;
    if (this.code() !== 10) throw NOT_PLAIN;
    const start = this.at + 1;
    this.at = start + length;
    this.keyword("endstream");
    return PDFRawStream.of(value, this.bytes.subarray(start, start + length));
  }

  value(): PDFObject {
    this.skipSpace();
    const code = this.code();
    if (code === 47) return this.name();
    if (isDigit(code)) return this.numberOrRef();
    switch (code) {
      case 91:
        return this.array();
      case 60:
        return this.bytes[this.at + 1] === 60 ? this.dict() : this.hexString();
      case 40:
        return this.string();
      case 43:
      case 45:
      case 46:
        return this.number();
    }
    if (this.hasKeyword("true")) return PDFBool.True;
    if (this.hasKeyword("false")) return PDFBool.False;
    if (this.hasKeyword("null")) return PDFNull;
    throw NOT_PLAIN;
  }

  private code(): number {
    return this.bytes[this.at] ?? -1;
  }

  private skipSpace(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const code = bytes[this.at] ?? 0;
      if (code === 37) while (this.at + 1 < bytes.length && !isLineEnd(bytes[this.at + 1] ?? 0)) this.at++;
      else if (ENDS[code] !== 1) return;
    }
  }

  private name(): PDFName {
    const { bytes } = this;
    const start = this.at + 1;
    let end = start;
    let hash = 0;
    for (; end < bytes.length; end++) {
      const code = bytes[end] ?? 0;
      if (ENDS[code] !== 0) break;
      hash = (hash * 31 + code) | 0;
    }
    this.at = end;
    const known = names.get(hash);
    if (known && this.stands(known.text, start, end)) return known.name;
    const text = latin1(bytes, start, end);
    const decoded = text.replace(/#([\da-fA-F]{2})/g, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    const name = pdfName(decoded);
    if (!known && names.size < MAX_KEPT) names.set(hash, { text, name });
    return name;
  }

  private stands(text: string, start: number, end: number): boolean {
    if (text.length !== end - start) return false;
    for (let index = 0; index < text.length; index++)
      if (this.bytes[start + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  private numberOrRef(): PDFObject {
    const number = this.number();
    const { at } = this;
    // Mostly no reference follows, which the next byte but one tells.
    if (this.code() !== 32 || !isDigit(this.bytes[at + 1] ?? 0)) return number;
    this.at = at + 1;
    if (this.code() === 48 && this.bytes[at + 2] === 32 && this.bytes[at + 3] === 82) {
      this.at = at + 4;
      return refOf(number.asNumber());
    }
    this.at = at;
    return number;
  }

  private number(): PDFNumber {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    const sign = bytes[at];
    if (sign === 45 || sign === 43) at++;
    let value = 0;
    let scale = 0;
    let digits = 0;
    for (; at < bytes.length; at++) {
      const code = bytes[at] ?? 0;
      if (isDigit(code)) {
        value = value * 10 + code - 48;
        scale *= 10;
        digits++;
      } else if (code === 46 && scale === 0) scale = 1;
      else break;
    }
    // More digits than a number holds are rounded by the library.
    if (digits === 0 || digits > 15 || (at < bytes.length && ENDS[bytes[at] ?? 0] === 0)) throw NOT_PLAIN;
    this.at = at;
    const size = scale > 1 ? value / scale : value;
    return numberOf(sign === 45 ? -size : size, scale === 0 && sign !== 45);
  }

  private array(): PDFArray {
    this.at++;
    const array = PDFArray.withContext(this.context);
    for (this.skipSpace(); this.code() !== 93; this.skipSpace()) array.push(this.value());
    this.at++;
    return array;
  }

  private dict(): PDFDict {
    this.at += 2;
    const map = new Map<PDFName, PDFObject>();
    for (this.skipSpace(); this.code() === 47; this.skipSpace()) map.set(this.name(), this.value());
    if (this.code() !== 62 || this.bytes[this.at + 1] !== 62) throw NOT_PLAIN;
    this.at += 2;
    const type = map.get(pdfName("Type"));
    if (type === pdfName("Page")) return PDFPageLeaf.fromMapWithContext(map, this.context);
    if (type === pdfName("Pages")) return PDFPageTree.fromMapWithContext(map, this.context);
    if (type === pdfName("Catalog")) return PDFCatalog.fromMapWithContext(map, this.context);
    return PDFDict.fromMapWithContext(map, this.context);
  }

  private hexString(): PDFHexString {
    const end = this.bytes.indexOf(62, this.at);
    if (end < 0) throw NOT_PLAIN;
    const text = latin1(this.bytes, this.at + 1, end);
    this.at = end + 1;
    return PDFHexString.of(text);
  }

  private string(): PDFString {
    const start = this.at + 1;
    for (let depth = 0; ; this.at++) {
      const code = this.code();
      if (code === 92) this.at++;
      else if (code === 40) depth++;
      else if (code === 41 && --depth === 0) break;
      else if (code < 0) throw NOT_PLAIN;
    }
    this.at++;
    return PDFString.of(latin1(this.bytes, start, this.at - 1));
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString("latin1");
}
