/**
 * Says in the file what it is: title, language, author, date and the claim of PDF/UA-1.
 * Without it the file fails 5-1 and 7.1-8 to 7.1-10 (no XMP, no dc:title, title not shown) and, without a language,
 * 7.2-2 and its like.
 */
import { PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import type { DocumentFacts } from "../facts.ts";
import { dictEntry, pdfName, text, textEntry } from "../pdf/values.ts";

export function metadata(doc: TaggedDocument): void {
  const { context, facts, pdf } = doc;
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

function xmp({ title, author, subject, language, keywords, date }: DocumentFacts, producer: string): string {
  const moment = `${date}T00:00:00Z`;
  const alternative = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt>`;
  const properties = [
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
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.filter(Boolean).join("\n")}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
