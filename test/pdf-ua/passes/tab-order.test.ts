import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { tabOrder } from "../../../scripts/pdf-ua/passes/tab-order.ts";
import { asDict, dictEntry, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

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

  test("lists the links of a page in the order of its words, and none where there are none", async () => {
    const link = (name: string, row: number) =>
      `<a style="order: ${row}" href="https://${name}.example">${name}</a> `;
    const body = `<h1>T</h1><p style="display: flex">${link("one", 3)}${link("two", 2)}${link("three", 1)}</p><h2 style="break-before: page">Next</h2>`;
    const sample = await print(body);
    const pdf = await PDFDocument.load(sample.raw, { updateMetadata: false });
    const inOrder = ["https://one.example/", "https://two.example/", "https://three.example/"];
    assert.equal(addresses(pdf)[0], [...inOrder].reverse());
    // As another browser might write it.
    const [, second] = pdf.getPages();
    second?.node.set(PDFName.of("Annots"), pdf.context.obj([]));
    const { pdf: bytes } = await finished({
      ...sample,
      raw: await pdf.save({ updateFieldAppearances: false }),
    });
    const done = await PDFDocument.load(bytes, { updateMetadata: false });
    assert.equal(addresses(done), [inOrder, []]);
    assert.not.ok(done.getPages()[1]?.node.has(PDFName.of("Annots")));
  });
});

/** Where the links of each page lead, in the order in which the page lists them. */
function addresses(pdf: PDFDocument): (string | undefined)[][] {
  return pdf
    .getPages()
    .map((page) =>
      (page.node.Annots()?.asArray() ?? []).map((ref) =>
        textEntry(dictEntry(asDict(pdf.context.lookup(ref)), "A"), "URI"),
      ),
    );
}
