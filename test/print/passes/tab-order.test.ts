import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { tabOrder } from "../../../scripts/print/passes/tab-order.ts";
import { describe } from "../../support/describe.ts";
import { printing, rules } from "../printing.ts";

describe("passes/tab-order", (test) => {
  const print = printing(test);

  test("makes the tab key follow the structure", async () => {
    const sample = await print('<h1>T</h1><p><a href="https://a.example">One</a></p>');
    const pdf = await PDFDocument.load(sample.raw, { updateMetadata: false });
    for (const page of pdf.getPages()) page.node.delete(PDFName.of("Tabs"));
    const untabbed = { ...sample, raw: await pdf.save({ updateFieldAppearances: false }) };
    assert.equal(await rules(untabbed, tabOrder), ["7.18.3-1"]);
    assert.equal(await rules(untabbed), []);
  });
});
