import { PDFDict, PDFDocument, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { destinationPages } from "../../scripts/pdf-ua/index.ts";
import { describe } from "../support/describe.ts";
import { printing } from "./printing.ts";

describe("destinationPages", (test) => {
  const print = printing(test);

  test("finds the page of every place that a link leads to", async () => {
    const { raw } = await print(
      '<h1 id="one">1</h1><h2 id="two" style="break-before: page">2</h2><p><a href="#two">a</a> <a href="#one">b</a></p>',
    );
    assert.equal([...(await destinationPages(raw))].sort(), [
      ["one", 1],
      ["two", 2],
    ]);
  });

  test("passes over a place that is none", async () => {
    const { raw } = await print('<h1 id="one">1</h1><p><a href="#one">a</a></p>');
    const pdf = await PDFDocument.load(raw);
    pdf.catalog.lookup(PDFName.of("Dests"), PDFDict).set(PDFName.of("odd"), PDFNumber.of(7));
    assert.equal([...(await destinationPages(await pdf.save()))], [["one", 1]]);
  });

  test("is empty when nothing is linked", async () => {
    assert.is((await destinationPages((await print("<h1>No links</h1>")).raw)).size, 0);
  });
});
