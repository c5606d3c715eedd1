import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { linkStops } from "../../../scripts/pdf-ua/passes/link-stops.ts";
import { asDict, numbersEntry, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/link-stops", (test) => {
  const print = printing(test);
  const links = async (pdf: Uint8Array) => {
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    return read
      .getPages()
      .map((page) =>
        (page.node.Annots()?.asArray() ?? []).flatMap((ref) => asDict(read.context.lookup(ref)) ?? []),
      );
  };

  test("makes one stop of bold words, an abbreviation and code in a link", async () => {
    const sample = await print(
      '<h1>L</h1><p><a href="https://a.example">Read <b>the</b> <abbr title="World Health Organization">WHO</abbr> <code>page</code></a></p>',
    );
    assert.equal(await rules(sample, linkStops), ["link-stops"]);
    assert.equal(await rules(sample), []);
    const [[link, ...more] = []] = await links((await finished(sample)).pdf);
    assert.is(more.length, 0);
    assert.is(textEntry(link, "Contents"), "Read the WHO page (https://a.example/)");
    const [left = 0, , right = 0] = numbersEntry(link, "Rect");
    assert.ok(right - left > 100);
    assert.equal(numbersEntry(link, "QuadPoints"), []);
  });

  test("keeps both lines of a link, and nothing of what stands beside them", async () => {
    const body = `<h1>L</h1><p style="width: 60mm">Some words before <a href="https://a.example">a link that runs over the end of this line</a></p>`;
    const sample = await print(body);
    assert.equal(await rules(sample, linkStops), ["link-stops"]);
    assert.equal(await rules(sample), []);
    const [[link] = []] = await links((await finished(sample)).pdf);
    const quads = numbersEntry(link, "QuadPoints");
    assert.is(quads.length % 8, 0);
    assert.ok(quads.length >= 16);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(link, "Rect");
    for (const [index, value] of quads.entries()) {
      const [least, most] = index % 2 === 0 ? [left, right] : [bottom, top];
      assert.ok(value >= least - 0.01 && value <= most + 0.01);
    }
    assert.ok((quads[0] ?? 0) > left, "the first line begins behind other words");
  });

  test("leaves one stop on each page of a link that goes over", async () => {
    const word = "word ".repeat(30);
    const body = `<h1>L</h1><p style="font-size: 60pt; line-height: 1.6; orphans: 1; widows: 1"><a href="https://a.example">${word}</a></p>`;
    const sample = await print(body);
    assert.equal(await rules(sample), []);
    const pages = await links((await finished(sample)).pdf);
    assert.ok(pages.length > 1);
    assert.equal(
      pages.map((found) => found.length),
      pages.map(() => 1),
    );
  });
});
