/**
 * PDF/A-2a (ISO 19005-2): what a file may not hold if it is to look and read the same in many years. Only what could come
 * out of a print and its finishing is looked at, and what PDF/UA-1 asks as well is reported by its rule there.
 * Long, because it is one list of rules.
 */
import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Stream, Visitor } from "../pdf/events.ts";
import { charactersOf } from "../pdf/fonts.ts";
import { streamBytes } from "../pdf/streams.ts";
import {
  arrayEntry,
  asDict,
  dictEntry,
  entry,
  isTrue,
  items,
  nameEntry,
  numberEntry,
  numbersEntry,
  pdfName,
  resolve,
} from "../pdf/values.ts";
import type { Subject } from "./subject.ts";

/** Limits of readers (ISO 19005-2 6.1.13): bytes of a string and of a name, depth of saved states, points of a page. */
const LONGEST_STRING = 32_767;
const LONGEST_NAME = 127;
const DEEPEST = 28;
const PAGE_SIDE = [3, 14_400] as const;
/** Bits of an annotation's `F` (ISO 32000-1 table 165). */
const PRINT = 1 << 2;
const UNSEEN = (1 << 0) | (1 << 1) | (1 << 5) | (1 << 8);
const ANNOTATIONS = new Set(
  "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact".split(
    " ",
  ),
);
const ACTIONS = new Set(["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"]);
const BLENDS = new Set(
  "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity".split(
    " ",
  ),
);
/** Schemas that every archive knows (ISO 19005-2 6.6.2.3): the properties of any other must be described in the file. */
const KNOWN_SCHEMAS =
  /^(http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|adobe:ns:meta\/|http:\/\/purl\.org\/dc\/elements\/1\.1\/|http:\/\/ns\.adobe\.com\/|http:\/\/www\.aiim\.org\/pdfa\/ns\/)/;

/** Whether the file says that it is PDF/A, of whatever part: then it is held to it. */
export function claimsArchive(subject: Subject): boolean {
  return /<pdfaid:part|pdfaid:part=/.test(metadataOf(subject));
}

/** The file as a whole and every object of it. */
export function inspectArchive(subject: Subject): void {
  const { catalog, context, report } = subject;
  inspectClaim(subject, metadataOf(subject));
  inspectOutputIntent(subject);
  if (!(context.trailerInfo.ID instanceof PDFArray)) report("6.1.3-1", "The file has no identifier (ID).");
  const form = dictEntry(catalog, "AcroForm");
  if (isTrue(entry(form, "NeedAppearances")))
    report("6.4.1-3", "The form leaves it to the viewer how its fields look (NeedAppearances).");
  if (form?.has(pdfName("XFA"))) report("6.4.2-1", "The form has a second form in XFA.");
  if (catalog.has(pdfName("AA"))) report("6.5.2-1", "The file does something by itself (AA).");
  for (const [index, page] of subject.pages.entries()) inspectPage(subject, page, index + 1);
  const names = new Set<PDFName>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    inspectValue(subject, object, names);
    if (object instanceof PDFRawStream) inspectStream(subject, object);
  }
}

/** What is painted; to be told of everything that the pages hold. */
export function archiveVisitor({ report }: Subject): Visitor {
  const read = new Set<PDFDict>();
  /** How often each stream that is read for the first time has saved its state. */
  const depths = new Map<Stream, number>();
  return {
    shown({ font, codes, stream }, open) {
      if (!font || open.some((marked) => marked.properties.has("ActualText"))) return;
      const found = /\p{Co}/u.exec(charactersOf(font, codes));
      if (found)
        report(
          "6.2.11.7.3-1",
          `A glyph of the font ${font.name} stands for a private character, which nobody else can read.`,
          stream.page + 1,
        );
    },
    painted() {},
    stream(stream) {
      const { dict, page } = stream;
      if (read.has(dict)) return;
      read.add(dict);
      depths.set(stream, 0);
      if (!dict.has(pdfName("Resources")))
        report(
          "6.2.2-2",
          "A page or drawing takes its fonts and pictures from elsewhere (Resources).",
          page + 1,
        );
    },
    operator(operator, stream) {
      if (operator !== "q" && operator !== "Q" && operator !== "k" && operator !== "K") return;
      const depth = depths.get(stream);
      if (depth === undefined) return;
      if (operator === "k" || operator === "K") report("6.2.4.3-3", CMYK, stream.page + 1);
      else depths.set(stream, operator === "q" ? depth + 1 : depth - 1);
      if (operator === "q" && depth >= DEEPEST)
        report("6.1.13-8", `A drawing saves its state more than ${DEEPEST} times over.`, stream.page + 1);
    },
  };
}

const CMYK = "Something is printed in the four inks of a press (CMYK), which the file does not describe.";

function metadataOf({ catalog }: Subject): string {
  const stream = entry(catalog, "Metadata");
  return stream instanceof PDFStream ? Buffer.from(streamBytes(stream)).toString("utf8") : "";
}

function inspectClaim({ report }: Subject, xmp: string): void {
  const value = (name: string) => new RegExp(`pdfaid:${name}(?:>|=["'])\\s*(\\w+)`).exec(xmp)?.[1] ?? "?";
  if (value("part") !== "2" || value("conformance") !== "A")
    report("6.6.4-1", "The metadata do not claim PDF/A-2a (pdfaid:part and pdfaid:conformance).");
  const described = new Set(
    [...xmp.matchAll(/<pdfaSchema:namespaceURI>\s*([^<\s]+)/g)].map(([, address = ""]) => address),
  );
  const schemas = new Map(
    [...xmp.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']+)/g)].map(([, prefix = "", address = ""]) => [
      prefix,
      address,
    ]),
  );
  for (const [, prefix = "", name] of xmp.matchAll(/<([\w.-]+):([\w.-]+)/g)) {
    const schema = schemas.get(prefix) ?? "";
    if (!KNOWN_SCHEMAS.test(schema) && !described.has(schema))
      report("6.6.2.3.1-1", `The metadata use ${prefix}:${name} and do not describe it.`);
  }
}

/** Chromium paints in plain red, green and blue and in grey: one profile says what they mean. */
function inspectOutputIntent({ catalog, report }: Subject): void {
  const intents = arrayEntry(catalog, "OutputIntents").map((intent) => asDict(intent));
  const profile = intents
    .filter((intent) => nameEntry(intent, "S") === "GTS_PDFA1")
    .map((intent) => entry(intent, "DestOutputProfile"))
    .find((found) => found instanceof PDFStream);
  if (!profile) {
    report("6.2.4.3-2", "The file does not say which red, green and blue it means (OutputIntents).");
    return;
  }
  const bytes = Buffer.from(streamBytes(profile));
  const said = (from: number) => bytes.subarray(from, from + 4).toString("latin1");
  const isRgb = said(16) === "RGB " && numberEntry(profile.dict, "N") === 3;
  if (!isRgb || !["mntr", "prtr"].includes(said(12)) || (bytes[8] ?? 9) > 4 || said(36) !== "acsp")
    report("6.2.3-1", "The colour profile of the file is none that an archive can use (DestOutputProfile).");
}

function inspectPage(subject: Subject, page: PDFPage, number: number): void {
  const { report, context } = subject;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(page.node, "MediaBox");
  if ([right - left, top - bottom].some((side) => side < PAGE_SIDE[0] || side > PAGE_SIDE[1]))
    report("6.1.13-11", "The page is smaller or larger than readers can show.", number);
  if (page.node.has(pdfName("AA"))) report("6.5.2-2", "The page does something by itself (AA).", number);
  for (const ref of page.node.Annots()?.asArray() ?? []) {
    const dict = asDict(resolve(context, ref));
    if (dict) inspectAnnotation(subject, dict, number);
  }
}

function inspectAnnotation({ report }: Subject, dict: PDFDict, page: number): void {
  const subtype = nameEntry(dict, "Subtype") ?? "";
  if (!ANNOTATIONS.has(subtype)) report("6.3.1-1", `A ${subtype} does not keep in an archive.`, page);
  const flags = numberEntry(dict, "F");
  if (subtype !== "Popup" && flags === undefined)
    report("6.3.2-1", `A ${subtype} does not say whether it is printed (F).`, page);
  else if (subtype !== "Popup" && ((flags ?? 0) & PRINT) === 0)
    report("6.3.2-2", `A ${subtype} is not printed (F).`, page);
  else if ((flags ?? 0) & UNSEEN) report("6.3.2-2", `A ${subtype} is hidden (F).`, page);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersEntry(dict, "Rect");
  const isSeen = x0 !== x1 || y0 !== y1;
  const looks = dictEntry(dict, "AP");
  if (!looks && isSeen && subtype !== "Popup" && subtype !== "Link")
    report("6.3.3-1", `A ${subtype} does not say how it looks (AP).`, page);
  if (looks?.keys().some((key) => key !== pdfName("N")))
    report("6.3.3-2", `A ${subtype} looks otherwise while it is pressed (AP).`, page);
  if (subtype !== "Widget") return;
  if (dict.has(pdfName("A")) || dict.has(pdfName("AA")))
    report("6.4.1-1", "A field does something by itself (A, AA).", page);
}

/** Rules about any object and everything written inside it, without what it refers to. `names` are those that were looked at. */
function inspectValue(subject: Subject, value: PDFObject, names: Set<PDFName>): void {
  if (value instanceof PDFName) inspectName(subject, value, names);
  else if (value instanceof PDFString || value instanceof PDFHexString) inspectText(subject, value);
  else if (value instanceof PDFArray) for (const item of value.asArray()) inspectValue(subject, item, names);
  else {
    const dict = asDict(value);
    if (!dict) return;
    inspectDict(subject, dict);
    for (const [key, inside] of dict.entries()) {
      inspectName(subject, key, names);
      inspectValue(subject, inside, names);
    }
  }
}

function inspectName({ report }: Subject, name: PDFName, names: Set<PDFName>): void {
  if (names.has(name)) return;
  names.add(name);
  const text = name.decodeText();
  if (Buffer.byteLength(text) > LONGEST_NAME)
    report("6.1.13-4", `A name in the file is longer than ${LONGEST_NAME} bytes: "${text.slice(0, 60)}".`);
}

function inspectText({ report }: Subject, text: PDFString | PDFHexString): void {
  // As it is written a text is never shorter than its bytes, so most need not be decoded.
  if (text.asString().length > LONGEST_STRING && text.asBytes().length > LONGEST_STRING)
    report(
      "6.1.13-3",
      `A text of the file is longer than ${LONGEST_STRING} bytes: "${text.decodeText().slice(0, 60)}".`,
    );
}

function inspectDict({ report }: Subject, dict: PDFDict): void {
  const action = nameEntry(dict, "Type") === "Action" ? nameEntry(dict, "S") : undefined;
  if (action && !ACTIONS.has(action))
    report("6.5.1-1", `An action of the file is ${action}, which an archive forbids.`);
  if (nameEntry(dict, "Type") !== "ExtGState") return;
  if (dict.has(pdfName("TR")))
    report("6.2.5-1", "A drawing changes its colours on the way to the printer (TR).");
  const modes = items(dict.context, dict.get(pdfName("BM"))).flatMap((mode) =>
    mode instanceof PDFName ? [mode.decodeText()] : [],
  );
  const unknown = modes.find((mode) => !BLENDS.has(mode));
  if (unknown) report("6.2.10-1", `Colours are mixed in a way that the standard does not know: ${unknown}.`);
}

function inspectStream({ report }: Subject, { dict }: PDFRawStream): void {
  if (["F", "FFilter", "FDecodeParms"].some((key) => dict.has(pdfName(key))))
    report("6.1.7.1-3", "A part of the file lies in another file (F).");
  const filters = items(dict.context, dict.get(pdfName("Filter"))).map(String);
  if (filters.includes("/LZWDecode")) report("6.1.7.2-1", "A part of the file is packed by LZW.");
  if (nameEntry(dict, "Subtype") !== "Image") return;
  if (dict.has(pdfName("Alternates"))) report("6.2.8-1", "A picture has others in its place (Alternates).");
  if (isTrue(entry(dict, "Interpolate")))
    report("6.2.8-3", "A picture is smoothed by each viewer in its own way (Interpolate).");
  if (nameEntry(dict, "ColorSpace") === "DeviceCMYK") report("6.2.4.3-3", CMYK);
}
