import { PDFDict, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { type Cut, extract, inspect, readPages } from "../../scripts/pdf-ua/index.ts";
import { FIELD_FONT } from "../../scripts/pdf-ua/passes/fields.ts";
import { bookmarksBelow } from "../../scripts/pdf-ua/pdf/outline.ts";
import {
  arrayEntry,
  asDict,
  dictEntry,
  nameEntry,
  numberEntry,
  textEntry,
  treePairs,
} from "../../scripts/pdf-ua/pdf/values.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { differences, draw } from "./pictures.ts";
import { elements, finished, outline, printing } from "./printing.ts";

const STYLES = "section { break-before: page } .keep { break-inside: avoid }";

/** Three sections of a page each: the second is cut out. */
const BODY = `
<h1 id="top">A workbook</h1>
<p>See <a href="#daily">daily life</a>, <a href="#seen">seen</a> and <a href="#daily-notes">the notes</a>. Zebra, quiz, JACKPOT.</p>
<p><label>A name <input name="person"></label></p>
<section id="daily" aria-labelledby="daily-title"><h2 id="daily-title">Daily life</h2>
<p>Back to <a href="#top">the beginning</a>, or down to <a href="#daily-notes">the notes</a>.</p>
<fieldset><legend>How often?</legend>
<label><input type="radio" name="often" value="never"> Never</label>
<label><input type="radio" name="often" value="always"> Always</label></fieldset>
<table><caption>When</caption><tr><th scope="col">Day</th><th scope="col">Done</th></tr>
<tr><th scope="row">Monday</th><td></td></tr></table>
<h3 id="daily-notes">Notes</h3>
<p><label>What helps <input name="helps"></label></p>
<ul><li>Some <strong>bold</strong> words</li></ul>
<p>It is known.<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup></p>
<section class="footnotes keep" style="break-before: auto"><ol><li id="fn1"><p>A note. <a href="#fnref1">Back</a></p></li></ol></section>
</section>
<section id="seen"><h2>Seen</h2>
<p><label>Another name <input name="other"></label></p>
<p>See <a href="#daily">daily life</a>.</p></section>`;

const facts = { title: "Daily life", language: "en-GB", date: "2026-03-03" };
const second: Cut = { first: 2, last: 2, facts, elsewhere: (id) => `https://example.org/workbook/#${id}` };

describe("extract", (test) => {
  const print = printing(test);
  let browser: Browser;
  let whole: Uint8Array;
  let sheet: Uint8Array;
  test.before(async () => {
    browser = await testBrowser();
    whole = (await finished(await print(BODY, { styles: STYLES, formFields: true }))).pdf;
    sheet = await cutOut(whole, second);
  });
  test.after(() => browser?.close());

  test("cuts out a page that passes every inspection, says the same and looks the same", async () => {
    assert.equal(await inspect(sheet, { archive: true, title: "Daily life" }), []);
    const pages = await readPages(whole);
    assert.is(pages.length, 3);
    assert.equal(await readPages(sheet), [pages[1]]);
    const [before, after] = [await draw(browser, whole), await draw(browser, sheet)];
    assert.is(differences(before[1], after[0]), 0);
    assert.ok(differences(before[0], after[0]) > 0, "another page would be noticed");
  });

  test("raises its headings, so that the first is of level 1 and none is skipped", async () => {
    assert.match(await outline(whole), /Sect\(H2/);
    assert.match(await outline(sheet), /^Document\(Sect\(H1 /);
    assert.is((await elements(sheet, "H2")).length, 1);
    assert.is((await elements(sheet, "H3")).length, 0);
  });

  test("keeps the tags of the page and no others", async () => {
    const inside = /Sect\(H2.*?(?= Sect\(H2)/.exec(await outline(whole, true))?.[0] ?? "";
    const expected = inside.replace("H3(", "h2(").replace("H2(", "H1(").replace("h2(", "H2(");
    assert.is(await outline(sheet, true), `Document(${expected})`);
  });

  test("leads links within the page there, and others to their place on the web", async () => {
    const pdf = await PDFDocument.load(sheet);
    const links = annotationsOf(pdf).filter((dict) => nameEntry(dict, "Subtype") === "Link");
    const targets = links.map((dict) => textEntry(dictEntry(dict, "A"), "URI") ?? nameEntry(dict, "Dest"));
    assert.equal(targets, ["https://example.org/workbook/#top", "daily-notes", "fn1", "fnref1"]);
  });

  test("keeps the fields of the page, a group of buttons whole, and the font to type in", async () => {
    const form = dictEntry((await PDFDocument.load(sheet)).catalog, "AcroForm");
    const fields = arrayEntry(form, "Fields").flatMap((field) => asDict(field) ?? []);
    assert.equal(
      fields.map((field) => textEntry(field, "T")),
      ["often", "helps"],
    );
    assert.is(arrayEntry(fields[0], "Kids").length, 2);
    assert.ok(dictEntry(dictEntry(dictEntry(form, "DR"), "Font"), FIELD_FONT));
  });

  test("keeps the bookmarks of the page, nested as its headings are, and the number that is printed", async () => {
    const { catalog } = await PDFDocument.load(sheet);
    const marks = bookmarksBelow(dictEntry(catalog, "Outlines"));
    assert.equal(
      marks.map((mark) => textEntry(mark, "Title")),
      ["Daily life", "Notes"],
    );
    assert.is(dictEntry(marks[1], "Parent"), marks[0]);
    const [[, label] = []] = treePairs(dictEntry(catalog, "PageLabels"), "Nums");
    assert.match(String(label), /\/St 2/);
  });

  test("leaves out the letters that it does not show", async () => {
    assert.ok(fontBytes(await PDFDocument.load(sheet)) < fontBytes(await PDFDocument.load(whole)));
    const all = await cutOut(whole, { ...second, first: 1, last: 3 });
    const { pdf: plain } = await finished(await print(BODY, { styles: STYLES }));
    const plainSheet = await cutOut(plain, second);
    assert.ok(plainSheet.length < plain.length, `${plainSheet.length} of ${plain.length} bytes`);
    assert.equal(await readPages(all), await readPages(whole));
  });

  test("gives the same bytes again, and whatever else is cut with it", async () => {
    const cuts = await extract(whole, [
      { ...second, first: 3, last: 3 },
      second,
      { ...second, first: 1, last: 2 },
    ]);
    assert.equal(cuts[1]?.pdf, sheet);
    assert.equal(
      cuts.map(({ fields }) => fields),
      [1, 2, 3],
    );
  });

  test("refuses pages that are not there, and a file that was never finished", async () => {
    assert.match(await reasonOf(extract(whole, [{ ...second, last: 4 }])), /no pages 2 to 4 in a file of 3/);
    assert.match(await reasonOf(extract(whole, [{ ...second, first: 0 }])), /no pages 0 to 2/);
    const empty = await PDFDocument.create();
    empty.addPage();
    assert.match(await reasonOf(extract(await empty.save(), [second])), /has no tags/);
  });
});

async function cutOut(pdf: Uint8Array, cut: Cut): Promise<Uint8Array> {
  const [made] = await extract(pdf, [cut]);
  if (!made) throw new Error("Nothing was cut out.");
  return made.pdf;
}

function annotationsOf(pdf: PDFDocument): PDFDict[] {
  return pdf
    .getPages()
    .flatMap(({ node }) => (node.Annots()?.asArray() ?? []).map((ref) => pdf.context.lookup(ref, PDFDict)));
}

function fontBytes(pdf: PDFDocument): number {
  const streams = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  return streams
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => numberEntry(dict, "Length1") !== undefined)
    .reduce((sum, { contents }) => sum + contents.length, 0);
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => "",
    (reason: unknown) => String(reason),
  );
}
