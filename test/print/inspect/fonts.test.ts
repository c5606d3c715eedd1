import { PDFDict } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/print/inspect.ts";
import { asDict, dictEntry, nameEntry, pdfName } from "../../../scripts/print/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import type { Patient } from "../editing.ts";
import { finished, printing, rulesOf } from "../printing.ts";
import { breaking, type Harm } from "./breaking.ts";

const everyFont =
  (harm: (font: PDFDict, descendant: PDFDict | undefined) => void): Harm =>
  ({ pdf }: Patient) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      const font = object instanceof PDFDict && nameEntry(object, "Subtype") === "Type0" ? object : undefined;
      if (!font) continue;
      const list = font.lookup(pdfName("DescendantFonts"));
      const first = list && "lookup" in list ? (list as { lookup(at: number): never }).lookup(0) : undefined;
      harm(font, asDict(first));
    }
  };

const shownOnPage =
  (codes: string): Harm =>
  ({ content }) =>
    content((written) => written.replace(/<[0-9A-F]{4}> Tj/, `<${codes}> Tj`));

breaking("inspect/fonts", {
  "7.21.3.2-1": everyFont((_, descendant) => descendant?.delete(pdfName("CIDToGIDMap"))),
  "7.21.4.1-1": everyFont((_, descendant) =>
    dictEntry(descendant, "FontDescriptor")?.delete(pdfName("FontFile2")),
  ),
  "7.21.7-1 bookmarks": everyFont((font) => font.delete(pdfName("ToUnicode"))),
  "7.21.7-1 7.21.8-1 bookmarks": shownOnPage("0000"),
});

describe("inspect/fonts, by the rules of the house", (test) => {
  const print = printing(test);

  test("finds another family, type that is too small, and nothing where both are right", async () => {
    const { pdf } = await finished(
      await print('<h1>F</h1><p style="font-size: 9pt">Small</p><p style="font-family: monospace">Other</p>'),
    );
    assert.equal(rulesOf(await inspect(pdf, { fontFamily: "AtkinsonHyperlegibleNext", smallestType: 12 })), [
      "font-family",
      "type-size",
    ]);
    assert.equal(await inspect(pdf, { smallestType: 8.9 }), []);
    const small = (await inspect(pdf, { smallestType: 12 })).map(
      ({ message, page }) => `${page}: ${message}`,
    );
    assert.equal(small, ["1: Text is set in 9 points; the smallest allowed is 12."]);
  });
});
