import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { pageLabels } from "../../../scripts/pdf-ua/passes/page-labels.ts";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/page-labels", (test) => {
  const print = printing(test);

  test("numbers the pages in the file", async () => {
    const sample = await print("<h1>P</h1>");
    assert.equal(await rules(sample, pageLabels), ["page-labels"]);
    assert.equal(await rules(sample), []);
  });

  test("numbers them with figures from 1", async () => {
    const pdf = await PDFDocument.load((await finished(await print("<h1>P</h1>"))).pdf, {
      updateMetadata: false,
    });
    const labels = String(pdf.catalog.lookup(pdfName("PageLabels"))).replace(/\s+/g, " ");
    assert.is(labels, "<< /Nums [ 0 << /S /D >> ] >>");
  });
});
