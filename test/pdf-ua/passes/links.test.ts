import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { readSubject } from "../../../scripts/pdf-ua/inspect/subject.ts";
import { links } from "../../../scripts/pdf-ua/passes/links.ts";
import { asDict, pdfName, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

async function descriptions(pdf: Uint8Array): Promise<(string | undefined)[]> {
  const { pages, context } = await readSubject(pdf, {}, []);
  const annotations = pages.flatMap((page) => page.node.Annots()?.asArray() ?? []);
  return annotations.map((annotation) => textEntry(asDict(context.lookup(annotation)), "Contents"));
}

describe("passes/links", (test) => {
  const print = printing(test);

  test("describes every link", async () => {
    const sample = await print(
      '<h1 id="top">L</h1><p><a href="https://a.example/x">Guidance</a> <a href="mailto:a@b.example">Write</a> <a href="page/">Near</a> <a href="#top">Up</a></p>',
    );
    assert.equal(await rules(sample, links), ["7.18.1-2", "7.18.5-2"]);
    assert.equal(await rules(sample), []);
    assert.equal(await descriptions((await finished(sample)).pdf), [
      "Guidance (https://a.example/x)",
      "Write (a@b.example)",
      "Near (https://example.org/page/)",
      "Up",
    ]);
  });

  test("reports a link that leads nowhere or to this machine", async () => {
    const sample = await print('<h1>L</h1><p><a href="http://127.0.0.1:8080/">Here</a></p>');
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ message }) => message),
      ['The link "Here" leads to http://127.0.0.1:8080/, which exists only on this machine.'],
    );
  });

  test("reports a link to a place that is not in the document", async () => {
    const sample = await print('<h1 id="top">L</h1><p><a href="#top">Up</a></p>');
    const pdf = await PDFDocument.load(sample.raw, { updateMetadata: false });
    pdf.catalog.delete(pdfName("Dests"));
    const bare = { ...sample, raw: await pdf.save({ updateFieldAppearances: false }) };
    assert.equal(
      (await finished(bare)).findings.filter(({ rule }) => rule === "link-target"),
      [
        {
          rule: "link-target",
          page: 1,
          message: 'The link "Up" leads to "#top", which is not in this document.',
        },
      ],
    );
  });

  test("takes the description of a picture for the words of its link", async () => {
    const square =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Crect width='40' height='40'/%3E%3C/svg%3E";
    const sample = await print(
      `<h1>L</h1><p><a href="https://a.example/"><img alt="A square" src="${square}"></a></p>`,
    );
    const said = await descriptions((await finished(sample)).pdf);
    assert.equal([...new Set(said)], ["A square (https://a.example/)"]);
  });

  test("says an address once where the words are the address", async () => {
    const sample = await print('<h1>L</h1><p><a href="https://a.example/x">https://a.example/x</a></p>');
    assert.equal(await descriptions((await finished(sample)).pdf), ["https://a.example/x"]);
  });

  test("reports each way to this machine, and only those", async () => {
    const reported = async (address: string) =>
      (await finished(await print(`<h1>L</h1><p><a href="${address}">Here</a></p>`))).findings.length;
    for (const address of ["https://localhost/", "file:///etc/", "http://[::1]/"])
      assert.is(await reported(address), 1);
    assert.is(await reported("https://a.example/http://localhost/"), 0);
  });

  test("describes what the page could not, in the words and pictures of the link", async () => {
    const drawing = '<rect width="40" height="40"/>';
    const square = `<svg role="img" aria-label="A square" width="40" height="40">${drawing}</svg>`;
    const chart = (inner: string) =>
      `<svg width="80" height="40"><a href="https://a.example/">${inner}</a></svg>`;
    const said = async (link: string) => {
      const { pdf } = await finished(await print(`<h1 id="top">L</h1><p>${link}</p>`));
      return [...new Set(await descriptions(pdf))];
    };
    assert.equal(await said(chart('<text y="20">Find help</text>')), ["Find help (https://a.example/)"]);
    assert.equal(await said(chart('<text y="20">a.example</text>')), ["https://a.example/"]);
    assert.equal(await said(`<a href="#top">${square}</a>`), ["A square"]);
    assert.equal(
      await said(`<a href="#top"><svg aria-hidden="true" width="40" height="40">${drawing}</svg></a>`),
      ["Link in this document"],
    );
  });

  test("leaves fields to their own names", async () => {
    const body = '<h1>L</h1><p><label><input type="checkbox" name="n"> Done</label></p>';
    const { pdf } = await finished(await print(body, { formFields: true }));
    assert.equal(await descriptions(pdf), [undefined]);
  });
});
