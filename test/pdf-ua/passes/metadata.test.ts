import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { metadata } from "../../../scripts/pdf-ua/passes/metadata.ts";
import { pdfName, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules, rulesOf } from "../printing.ts";

describe("passes/metadata", (test) => {
  const print = printing(test);

  test("claims PDF/UA and shows the title", async () => {
    const sample = await print("<h1>M</h1>");
    assert.equal(await rules(sample, metadata), ["7.1-8"]);
    assert.equal(await rules(sample), []);
  });

  test("claims PDF/A-2a too, and describes what an archive does not know", async () => {
    const sample = await print("<h1>M</h1>", { title: "A \u0001 B" });
    const { pdf } = await finished(sample);
    const archive = { archive: true };
    assert.equal(await inspect(pdf, archive), []);
    const xmp = Buffer.from(pdf).toString("utf8");
    assert.match(xmp, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>");
    assert.match(xmp, "<pdfaSchema:prefix>pdfuaid<");
    assert.match(xmp, '<rdf:li xml:lang="x-default">A  B<');
    const unclaimed = (await finished(sample, metadata)).pdf;
    assert.ok(rulesOf(await inspect(unclaimed, archive)).includes("6.6.4-1"));
  });

  test("says who wrote it, when, and by which keywords it is found, and nothing of this machine", async () => {
    const { pdf } = await finished(await print("<h1>M</h1>", { title: "Tea & <b>talk</b>" }));
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    assert.is(read.getTitle(), "Tea & <b>talk</b>");
    assert.is(read.getAuthor(), "Example Partnership");
    assert.is(read.getKeywords(), "minutes, 2026");
    assert.is(read.getCreationDate()?.toISOString(), "2026-03-03T00:00:00.000Z");
    assert.is(read.getCreator(), undefined);
    assert.match(
      Buffer.from(pdf).toString("utf8"),
      '<rdf:li xml:lang="x-default">Tea &amp; &lt;b&gt;talk&lt;/b&gt;</rdf:li>',
    );
  });

  test("sets what readers look for", async () => {
    const sample = await print("<h1>M</h1>", { formFields: true });
    const facts = { ...sample.facts, language: "cy", subject: "Talk" };
    const { pdf } = await finished({ ...sample, facts });
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
    assert.is(textEntry(catalog, "Lang"), "cy");
    assert.is(String(catalog.lookup(pdfName("MarkInfo"))).replace(/\s+/g, " "), "<< /Marked true >>");
    assert.is(
      String(catalog.lookup(pdfName("ViewerPreferences"))).replace(/\s+/g, " "),
      "<< /DisplayDocTitle true >>",
    );
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    assert.is(read.getSubject(), "Talk");
    assert.match(read.getProducer() ?? "", /^small-press, Skia\/PDF/);
    // One dictionary of information, in the place of the browser's.
    assert.is(Buffer.from(pdf).toString("latin1").split("/Creator").length, 1);
  });
});
