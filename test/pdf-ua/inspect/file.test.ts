import { PDFDict, PDFString } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { packedStream, streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { entry, pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { type EditablePdf, inspectBroken, unarchived } from "../editing.ts";
import { finished, printing, rulesOf } from "../printing.ts";
import { type Breakage, breaking } from "./breaking.ts";

const inMetadata =
  (change: (xmp: string) => string): Breakage =>
  ({ pdf, catalog }: EditablePdf) => {
    const stream = entry(catalog, "Metadata");
    if (!stream || !("contents" in stream)) throw new Error("no metadata");
    const xmp = Buffer.from(streamBytes(stream as never)).toString("utf8");
    const packed = packedStream(pdf.context, change(xmp), { Type: "Metadata", Subtype: "XML" });
    catalog.set(pdfName("Metadata"), pdf.context.register(packed));
  };

breaking(
  "inspect/file",
  {
    "5-1": inMetadata((xmp) => xmp.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, "")),
    "5-2": inMetadata((xmp) => xmp.replace("<pdfuaid:part>1<", "<pdfuaid:part>2<")),
    "5-3": inMetadata((xmp) => xmp.replaceAll("pdfuaid:", "ua:").replace("xmlns:pdfuaid", "xmlns:ua")),
    "5-3 5-4": inMetadata((xmp) =>
      xmp
        .replace("<pdfuaid:part>", "<pdfuaid:amd>1</pdfuaid:amd><pdfuaid:part>")
        .replaceAll("pdfuaid:", "ua:")
        .replace("xmlns:pdfuaid", "xmlns:ua"),
    ),
    "5-3 5-5": inMetadata((xmp) =>
      xmp
        .replace("<pdfuaid:part>", "<pdfuaid:corr>1</pdfuaid:corr><pdfuaid:part>")
        .replaceAll("pdfuaid:", "ua:")
        .replace("xmlns:pdfuaid", "xmlns:ua"),
    ),
    "6.2-1": ({ catalog, set }) => set(catalog, "MarkInfo", { Marked: false }),
    "7.1-4": ({ catalog, set }) => set(catalog, "MarkInfo", { Marked: true, Suspects: true }),
    "7.1-8": ({ catalog }) => catalog.delete(pdfName("Metadata")),
    "7.1-9 title": inMetadata((xmp) => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, "")),
    "7.1-10": ({ catalog }) => catalog.delete(pdfName("ViewerPreferences")),
    "7.1-11": ({ catalog }) => catalog.delete(pdfName("StructTreeRoot")),
    "7.10-1": ({ catalog, set }) => set(catalog, "OCProperties", { D: {} }),
    "7.10-2": ({ catalog, set }) =>
      set(catalog, "OCProperties", { D: { AS: [], Name: PDFString.of("Layers") } }),
    "7.11-1": ({ pdf }) => void pdf.context.register(pdf.context.obj({ Type: "Filespec", EF: {} })),
    "7.18.6.2-1 7.18.6.2-2": ({ pdf }) => void pdf.context.register(pdf.context.obj({ S: "MCD" })),
    "7.20-1": ({ pdf }) =>
      void pdf.context.register(packedStream(pdf.context, "", { Subtype: "Form", Ref: {} })),
    "7.21.3.3-2": ({ pdf }) =>
      void pdf.context.register(packedStream(pdf.context, "/WMode 1 def", { Type: "CMap" })),
    "6.4.2-1 7.15-1": ({ pdf, catalog }) => {
      const xfa = pdf.context.register(packedStream(pdf.context, "<dynamicRender>required</dynamicRender>"));
      catalog.lookup(pdfName("AcroForm"), PDFDict).set(pdfName("XFA"), xfa);
    },
    "7.16-1": ({ pdf }) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ Filter: "Standard", P: 0 }));
    },
    title: inMetadata((xmp) => xmp.replace("A small document", "Another document")),
  },
  { title: "A small document" },
);

describe("inspect/file, on bytes", (test) => {
  const print = printing(test);

  test("finds 6.1-1 in a file of another version", async () => {
    const { pdf } = await finished(await print("<h1>V</h1>"));
    const bytes = Buffer.from(pdf);
    bytes.write("%PDF-2.0", 0, "latin1");
    assert.equal(rulesOf(await inspect(bytes)), ["6.1-1"]);
  });

  test("finds faults in each form that other programs give to the same thing", async () => {
    const { pdf } = await finished(await print("<h1>F</h1>", { formFields: true }));
    const said = async (breakIt: Breakage) =>
      (await inspectBroken(unarchived(pdf), breakIt)).map(({ message }) => message);
    const attached =
      (names: object): Breakage =>
      ({ pdf }) =>
        void pdf.context.register(pdf.context.obj({ Type: "Filespec", EF: {}, ...names }));
    const [F, UF, empty] = ["a.txt", "a.txt", ""].map((name) => PDFString.of(name));
    const nameless = "An attached file has no name (F and UF).";
    assert.equal(await said(attached({ F })), [nameless]);
    assert.equal(await said(attached({ F, UF: empty })), [nameless]);
    assert.equal(await said(attached({ F, UF })), []);
    const clip =
      (Alt: unknown[]): Breakage =>
      ({ pdf }) =>
        void pdf.context.register(
          pdf.context.obj({ S: "MCD", CT: PDFString.of("audio/mpeg"), Alt } as never),
        );
    const silent = "A media clip has no description (Alt).";
    const words = PDFString.of("A bell");
    assert.equal(await said(clip([empty, words])), []);
    assert.equal(await said(clip([empty, words, empty])), [silent]);
    assert.equal(await said(clip([empty, empty])), [silent]);
    assert.equal(await said(inMetadata((xmp) => xmp.replace("<pdfuaid:part>1<", "<pdfuaid:part>one<"))), [
      "The metadata claim part ? of PDF/UA, not part 1.",
    ]);
    assert.equal(
      await said(({ pdf, catalog, set }) => {
        const part = pdf.context.register(
          packedStream(pdf.context, "<dynamicRender>required</dynamicRender>"),
        );
        set(catalog, "AcroForm", { XFA: [PDFString.of("config"), part] });
      }),
      ["The form is a dynamic XFA form."],
    );
  });
});
