import { PDFName, PDFString } from "@cantoo/pdf-lib";
import { packedStream, streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { arrayEntry, asDict, dictEntry, entry, pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import type { EditablePdf } from "../editing.ts";
import { type Breakage, breaking } from "./breaking.ts";

const inMetadata =
  (change: (xmp: string) => string): Breakage =>
  ({ pdf, catalog }: EditablePdf) => {
    const xmp = Buffer.from(streamBytes(entry(catalog, "Metadata") as never)).toString("utf8");
    const packed = packedStream(pdf.context, change(xmp), { Type: "Metadata", Subtype: "XML" });
    catalog.set(pdfName("Metadata"), pdf.context.register(packed));
  };
const stream =
  (entries: object): Breakage =>
  ({ pdf }) =>
    void pdf.context.register(packedStream(pdf.context, "", entries));
const object =
  (entries: object): Breakage =>
  ({ pdf }) =>
    void pdf.context.register(pdf.context.obj(entries as never));
const widget = ({ pdf }: EditablePdf) => {
  const dicts = pdf.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? []);
  const found = dicts.map((ref) => asDict(pdf.context.lookup(ref))).find((dict) => dict?.has(pdfName("TU")));
  if (!found) throw new Error("no field");
  return found;
};

breaking("inspect/archive", {
  "6.1.3-1": ({ pdf }) => void delete pdf.context.trailerInfo.ID,
  "6.1.7.1-3": stream({ F: PDFString.of("elsewhere.bin") }),
  "6.1.7.2-1": ({ pdf }) => {
    const packed = packedStream(pdf.context, "");
    packed.dict.set(pdfName("Filter"), pdfName("LZWDecode"));
    pdf.context.register(packed);
  },
  "6.1.13-3": object({ Note: PDFString.of("a".repeat(32_768)) }),
  "6.1.13-4": object({ Note: PDFName.of("a".repeat(128)) }),
  "6.1.13-8": ({ content }) => content((written) => `${"q ".repeat(29)}${"Q ".repeat(29)}${written}`),
  "6.1.13-11 empty-page": ({ pdf }) =>
    pdf.addPage([2, 2]).node.set(pdfName("Resources"), pdf.context.obj({})),
  "6.2.2-2": ({ pdf, catalog }) => {
    const page = pdf.getPages()[0]?.node;
    const resources = page?.get(pdfName("Resources"));
    page?.delete(pdfName("Resources"));
    dictEntry(catalog, "Pages")?.set(pdfName("Resources"), resources as never);
  },
  "6.2.3-1": ({ pdf, catalog }) => {
    const intent = asDict(arrayEntry(catalog, "OutputIntents")[0]);
    const profile = pdf.context.register(packedStream(pdf.context, "no profile", { N: 3 }));
    intent?.set(pdfName("DestOutputProfile"), profile);
  },
  "6.2.4.3-2": ({ catalog }) => catalog.delete(pdfName("OutputIntents")),
  "6.2.4.3-3": ({ content }) => content((written) => `0 0 0 1 k\n${written}`),
  "6.2.5-1": object({ Type: "ExtGState", TR: "Identity" }),
  "6.2.8-1": stream({ Subtype: "Image", Alternates: [] }),
  "6.2.8-3": stream({ Subtype: "Image", Interpolate: true }),
  "6.2.10-1": object({ Type: "ExtGState", BM: "Sparkle" }),
  "6.3.1-1 6.3.2-1 6.3.3-1 7.18.1-1 7.18.1-2": ({ pdf }) => {
    const sound = pdf.context.obj({ Type: "Annot", Subtype: "Sound", Rect: [50, 50, 60, 60] });
    pdf.getPages()[0]?.node.addAnnot(pdf.context.register(sound));
  },
  "6.3.2-2": (file) => file.set(widget(file), "F", 0),
  "6.3.3-2": (file) => dictEntry(widget(file), "AP")?.set(pdfName("D"), file.pdf.context.obj({})),
  "6.4.1-1": (file) => file.set(widget(file), "AA", {}),
  "6.4.1-3": ({ catalog, set }) => set(dictEntry(catalog, "AcroForm") as never, "NeedAppearances", true),
  "6.4.2-1": ({ catalog, set }) => set(dictEntry(catalog, "AcroForm") as never, "XFA", []),
  "6.5.1-1": object({ Type: "Action", S: "JavaScript" }),
  "6.5.2-1": ({ catalog, set }) => set(catalog, "AA", {}),
  "6.5.2-2": ({ pdf, set }) => set(pdf.getPages()[0]?.node as never, "AA", {}),
  "6.6.2.3.1-1": inMetadata((xmp) => xmp.replace("<dc:format>", "<own:thing>1</own:thing><dc:format>")),
  "6.6.4-1": inMetadata((xmp) => xmp.replace("<pdfaid:conformance>A", "<pdfaid:conformance>B")),
  "6.2.11.7.3-1": ({ pdf }) => {
    for (const [ref, one] of pdf.context.enumerateIndirectObjects()) {
      const map = entry(asDict(one), "ToUnicode");
      if (!map) continue;
      const written = Buffer.from(streamBytes(map as never)).toString("latin1");
      const codes = written.replace(/(beginbfchar\s+<\w+> )<\w+>/, "$1<E000>");
      asDict(one)?.set(pdfName("ToUnicode"), pdf.context.register(packedStream(pdf.context, codes)));
      void ref;
    }
  },
});
