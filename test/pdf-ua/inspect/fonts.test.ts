import { PDFDict, PDFNumber, PDFStream } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { tablesOf } from "../../../scripts/pdf-ua/pdf/sfnt.ts";
import { packedStream, streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { asDict, dictEntry, nameEntry, pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import type { EditablePdf } from "../editing.ts";
import { finished, printing, rulesOf } from "../printing.ts";
import { type Breakage, breaking } from "./breaking.ts";

const everyFont =
  (breakIt: (font: PDFDict, descendant: PDFDict | undefined) => void): Breakage =>
  ({ pdf }: EditablePdf) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      const font = object instanceof PDFDict && nameEntry(object, "Subtype") === "Type0" ? object : undefined;
      if (!font) continue;
      const list = font.lookup(pdfName("DescendantFonts"));
      const first = list && "lookup" in list ? (list as { lookup(at: number): never }).lookup(0) : undefined;
      breakIt(font, asDict(first));
    }
  };

const shownOnPage =
  (codes: string): Breakage =>
  ({ content }) =>
    content((written) => written.replace(/<[0-9A-F]{4}> Tj/, `<${codes}> Tj`));

/** Puts another font program, or bytes that are none, into every font. */
const otherProgram =
  (change: (program: Uint8Array) => Uint8Array): Breakage =>
  (pdf) =>
    everyFont((_, descendant) => {
      const descriptor = dictEntry(descendant, "FontDescriptor");
      const { context } = pdf.pdf;
      const file = context.lookup(descriptor?.get(pdfName("FontFile2")), PDFStream);
      const changed = change(new Uint8Array(streamBytes(file)));
      descriptor?.set(pdfName("FontFile2"), context.register(packedStream(context, changed)));
    })(pdf);

/** Changes one table of a font program in place. */
const inTable = (tag: string, change: (table: DataView) => void) => (program: Uint8Array) => {
  const table = tablesOf(program).get(tag);
  if (!table) throw new Error(`The font has no ${tag}.`);
  change(table);
  return program;
};

breaking("inspect/fonts, a program whose glyphs are blank", {
  "7.21.4.1-2": otherProgram(
    inTable("loca", (loca) => new Uint8Array(loca.buffer, loca.byteOffset, loca.byteLength).fill(0)),
  ),
});

breaking("inspect/fonts, a program that is cut short", {
  "7.21.4.1-2": otherProgram((program) => program.subarray(0, 40)),
});

breaking("inspect/fonts", {
  "7.21.4.1-2": otherProgram(inTable("maxp", (maxp) => maxp.setUint16(4, 3))),
  "7.21.5-1": everyFont((_, descendant) => {
    descendant?.delete(pdfName("W"));
    descendant?.set(pdfName("DW"), PDFNumber.of(300));
  }),
  "7.21.3.2-1": everyFont((_, descendant) => descendant?.delete(pdfName("CIDToGIDMap"))),
  "7.21.4.1-1": everyFont((_, descendant) =>
    dictEntry(descendant, "FontDescriptor")?.delete(pdfName("FontFile2")),
  ),
  "7.21.7-1 bookmarks": everyFont((font) => font.delete(pdfName("ToUnicode"))),
  "7.21.7-1 7.21.8-1": shownOnPage("0000"),
});

/** Shows a letter, as decoration, in a simple font with these entries. */
const inSimpleFont =
  (entries: Record<string, unknown>): Breakage =>
  ({ pdf, content }) => {
    const resources = pdf.getPages()[0]?.node.Resources();
    const font = pdf.context.obj({
      Type: "Font",
      Subtype: "TrueType",
      BaseFont: "Other",
      ...entries,
    } as never);
    dictEntry(resources, "Font")?.set(pdfName("Other"), font as never);
    content((written) => `${written} /Artifact BMC BT /Other 12 Tf (a) Tj ET EMC`);
  };

breaking("inspect/fonts, simple ones", {
  "7.21.4.1-1 7.21.6-2": inSimpleFont({ FontDescriptor: { Flags: 32 } }),
  "7.21.4.1-1 7.21.6-3": inSimpleFont({ FontDescriptor: { Flags: 4 }, Encoding: "WinAnsiEncoding" }),
  "7.21.7-2 bookmarks": ({ pdf }) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || nameEntry(object, "Subtype") !== "Type0") continue;
      const codes = Array.from(
        { length: 256 },
        (_, code) => `<${code.toString(16).padStart(4, "0")}> <0000>`,
      );
      const map = `256 beginbfchar ${codes.join(" ")} endbfchar`;
      object.set(pdfName("ToUnicode"), pdf.context.register(packedStream(pdf.context, map)));
    }
  },
});

describe("inspect/fonts, by what is expected", (test) => {
  const print = printing(test);

  test("finds another family, type that is too small, and nothing where both are right", async () => {
    const { pdf } = await finished(
      await print('<h1>F</h1><p style="font-size: 9pt">Small</p><p style="font-family: monospace">Other</p>'),
    );
    assert.equal(
      rulesOf(await inspect(pdf, { fontFamilies: ["AtkinsonHyperlegibleNext"], smallestType: 12 })),
      ["font-family", "type-size"],
    );
    assert.equal(await inspect(pdf, { smallestType: 8.9 }), []);
    const small = (await inspect(pdf, { smallestType: 12 })).map(
      ({ message, page }) => `${page}: ${message}`,
    );
    assert.equal(small, ["1: Text is set in 9 points; the smallest allowed is 12."]);
  });
});
