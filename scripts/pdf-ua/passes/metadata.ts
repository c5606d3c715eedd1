/**
 * Says in the file what it is: title, language, author, date and the claims of PDF/UA-1 and PDF/A-2a.
 * Without it the file fails 5-1 and 7.1-8 to 7.1-10 (no XMP, no dc:title, title not shown), 6.6.4-1 of PDF/A-2a (no claim)
 * and, without a language, 7.2-2 and its like.
 */
import { PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import type { FileFacts } from "../facts.ts";
import { dictEntry, pdfName, text, textEntry } from "../pdf/values.ts";

/** What `pdfuaid:part` is: PDF/A knows only properties that are older than it, and has others described (ISO 19005-2 6.6.2.3.3). */
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

export function metadata({
  context,
  facts,
  pdf,
}: Pick<TaggedDocument, "context" | "pdf"> & { facts: FileFacts }): void {
  const { catalog } = pdf;
  const producer = [
    facts.producer,
    textEntry(dictEntry(context.obj({ it: context.trailerInfo.Info }), "it"), "Producer"),
  ]
    .filter(Boolean)
    .join(", ");
  if (facts.language === "") catalog.delete(pdfName("Lang"));
  else catalog.set(pdfName("Lang"), PDFString.of(facts.language));
  catalog.set(pdfName("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(pdfName("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  const day = PDFString.of(`D:${facts.date.replaceAll("-", "")}000000Z`);
  const info = context.obj({
    Title: text(facts.title),
    ...(facts.author ? { Author: text(facts.author) } : {}),
    ...(facts.subject ? { Subject: text(facts.subject) } : {}),
    ...(facts.keywords ? { Keywords: text(facts.keywords) } : {}),
    Producer: text(producer),
    CreationDate: day,
    ModDate: day,
  });
  context.trailerInfo.Info = context.register(info);
  const dict = context.obj({ Type: "Metadata", Subtype: "XML" });
  // Uncompressed, so that programs that know nothing of PDF can find it (ISO 32000-1 14.3.2).
  catalog.set(
    pdfName("Metadata"),
    context.register(PDFRawStream.of(dict, Buffer.from(xmp(facts, producer)))),
  );
}

function xmp({ title, author, subject, language, keywords, date }: FileFacts, producer: string): string {
  const moment = `${date}T00:00:00Z`;
  const alternative = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt>`;
  const properties = [
    "<pdfaid:part>2</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>",
    "<pdfuaid:part>1</pdfuaid:part>",
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${alternative(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject && `<dc:description>${alternative(subject)}</dc:description>`,
    language && `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    keywords && `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.filter(Boolean).join("\n")}
</rdf:Description>
${EXTENSION}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Text as XML; what XML has no way to write, such as a control character, is left out. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
