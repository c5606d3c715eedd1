/** ISO 14289-1 clauses 5, 6 and the parts of 7 about the file as a whole: claim, title, marks, encryption, attachments. */
import { PDFArray, type PDFContext, type PDFDict, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { latin1 } from "../pdf/operators.ts";
import { streamBytes } from "../pdf/streams.ts";
import {
  arrayEntry,
  asDict,
  asText,
  dictEntry,
  entry,
  isTrue,
  nameEntry,
  numberEntry,
  pdfName,
  textEntry,
} from "../pdf/values.ts";
import type { Subject } from "./subject.ts";

export function inspectFile(subject: Subject, bytes: Uint8Array): void {
  const { catalog, context, report } = subject;
  if (!/^%PDF-1\.[0-7]/.test(latin1(bytes.subarray(0, 16))))
    report("6.1-1", "The file does not begin with %PDF-1.0 to %PDF-1.7.");
  if (isEncrypted(bytes) && !letsReadersIn(context))
    report("7.16-1", "The encryption keeps screen readers out.");
  const mark = dictEntry(catalog, "MarkInfo");
  if (!isTrue(entry(mark, "Marked")))
    report("6.2-1", "The file does not say that it is tagged (MarkInfo, Marked).");
  if (isTrue(entry(mark, "Suspects")))
    report("7.1-4", "The file says that its tags are doubtful (MarkInfo, Suspects).");
  if (!subject.root) report("7.1-11", "The file has no structure tree.");
  if (!isTrue(entry(dictEntry(catalog, "ViewerPreferences"), "DisplayDocTitle"))) {
    report(
      "7.1-10",
      "A viewer would show the file name instead of the title (ViewerPreferences, DisplayDocTitle).",
    );
  }
  inspectMetadata(subject);
  inspectOptionalContent(subject);
  inspectObjects(subject);
  if (dictEntry(dictEntry(catalog, "Outlines"), "First") && !subject.language)
    report("7.2-2", "The bookmarks have no language.");
  const xfa = entry(dictEntry(catalog, "AcroForm"), "XFA");
  const parts = xfa instanceof PDFArray ? xfa.asArray().map((part) => context.lookup(part)) : [xfa];
  const dynamic = parts.some(
    (part) => part instanceof PDFStream && /<dynamicRender>\s*required/.test(latin1(streamBytes(part))),
  );
  if (dynamic) report("7.15-1", "The form is a dynamic XFA form.");
}

/** The library forgets the encryption of a file that it could read, so the bytes are asked. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("/Encrypt ");
}

/** Bit 10 of the permissions is for assistive technology (ISO 32000-1 table 22). */
function letsReadersIn(context: PDFContext): boolean {
  const handlers = context.enumerateIndirectObjects().map(([, object]) => asDict(object));
  return handlers.some(
    (dict) => nameEntry(dict, "Filter") === "Standard" && (numberEntry(dict, "P") ?? 0) & (1 << 9),
  );
}

function inspectMetadata({ catalog, report, expectations, language }: Subject): void {
  const stream = entry(catalog, "Metadata");
  const isXmp =
    stream instanceof PDFStream &&
    nameEntry(stream.dict, "Type") === "Metadata" &&
    nameEntry(stream.dict, "Subtype") === "XML";
  if (!isXmp) {
    report("7.1-8", "The file has no XMP metadata.");
    return;
  }
  const xmp = Buffer.from(streamBytes(stream)).toString("utf8");
  const prefix = /xmlns:([\w.-]+)\s*=\s*["']http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/["']/.exec(xmp)?.[1];
  if (!prefix || !new RegExp(`\\b${prefix}:(part|amd|corr)\\b`).test(xmp))
    report("5-1", "The metadata do not claim PDF/UA (pdfuaid:part).");
  else {
    const part = new RegExp(`${prefix}:part(?:\\s*=\\s*["']|>)\\s*(\\d+)`).exec(xmp)?.[1];
    if (part !== "1") report("5-2", `The metadata claim part ${part ?? "?"} of PDF/UA, not part 1.`);
    const properties = ["part", "amd", "corr"] as const;
    properties.forEach((name, index) => {
      const wrong = prefix !== "pdfuaid" && new RegExp(`${prefix}:${name}\\b`).test(xmp);
      if (wrong)
        report(`5-${3 + index}`, `The metadata write ${prefix}:${name} where the prefix must be pdfuaid.`);
    });
  }
  const title = /<dc:title\b[^>]*>([\s\S]*?)<\/dc:title>/.exec(xmp)?.[1] ?? "";
  const spoken = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(title)?.[1]?.trim() ?? "";
  if (spoken === "") report("7.1-9", "The metadata have no title (dc:title).");
  const expected = expectations.title
    ?.replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  if (expected !== undefined && spoken !== expected)
    report("title", `The title is "${spoken}", not "${expectations.title}".`);
  const languages = [...xmp.matchAll(/xml:lang\s*=\s*["']([^"']+)/g)].map((match) => match[1]);
  if (!language && languages.length > 0 && languages.every((one) => one === "x-default")) {
    report("7.2-33", "The language of the metadata cannot be told: give the document one (Lang).");
  }
}

function inspectOptionalContent({ catalog, report }: Subject): void {
  const properties = dictEntry(catalog, "OCProperties");
  for (const configuration of [entry(properties, "D"), ...arrayEntry(properties, "Configs")]) {
    const dict = asDict(configuration);
    if (!dict) continue;
    if (!textEntry(dict, "Name")) report("7.10-1", "A setting of layers has no name.");
    if (dict.has(pdfName("AS"))) report("7.10-2", "A setting of layers changes by itself (AS).");
  }
}

/** Rules about any object, wherever it hangs. */
function inspectObjects(subject: Subject): void {
  for (const [, object] of subject.context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    if (!dict) continue;
    if (dict.has(pdfName("EF")) && !(textEntry(dict, "F") && textEntry(dict, "UF"))) {
      subject.report("7.11-1", "An attached file has no name (F and UF).");
    }
    if (nameEntry(dict, "S") === "MCD") inspectMediaClip(subject, dict);
    if (object instanceof PDFStream) inspectStream(subject, object);
  }
}

function inspectMediaClip(subject: Subject, clip: PDFDict): void {
  if (!textEntry(clip, "CT"))
    subject.report("7.18.6.2-1", "A media clip does not say what kind of data it is (CT).");
  const alternatives: PDFObject[] = arrayEntry(clip, "Alt");
  const spoken = alternatives.filter((_, index) => index % 2 === 1);
  if (spoken.length === 0 || alternatives.length % 2 === 1 || !spoken.every((text) => asText(text))) {
    subject.report("7.18.6.2-2", "A media clip has no description (Alt).");
  }
}

function inspectStream({ report }: Subject, stream: PDFStream): void {
  if (nameEntry(stream.dict, "Subtype") === "Form" && stream.dict.has(pdfName("Ref"))) {
    report("7.20-1", "A drawing stands for a page of another file (reference XObject).");
  }
  if (nameEntry(stream.dict, "Type") !== "CMap") return;
  const written = Number(/\/WMode\s+(\d)\s+def/.exec(latin1(streamBytes(stream)))?.[1] ?? 0);
  if ((numberEntry(stream.dict, "WMode") ?? 0) !== written)
    report("7.21.3.3-2", "A CMap contradicts itself about its writing direction (WMode).");
}
