import { PDFCheckBox, PDFDocument, PDFRadioGroup, PDFTextField } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import { openPictures } from "../../scripts/packs/rasterise.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { printFull } from "../support/full-packs.ts";

const NOTE = "Asked about mornings. Nobody had seen the kitchen. I will visit at teatime on Tuesday.";

describe("the fillable edition", (test) => {
  let empty: Uint8Array;
  test.before(async () => {
    const printed = await printFull(["organisation"], ["fillable"]);
    empty = printed.files.get("packs/organisation-fillable.pdf") ?? new Uint8Array();
    assert.equal(printed.findings, []);
  });

  test("holds one radio group a rating, boxes to tick and places to type, each with a spoken name", async () => {
    const form = (await PDFDocument.load(empty)).getForm();
    const fields = form.getFields();
    assert.is(fields.filter((field) => field instanceof PDFRadioGroup).length, 4);
    assert.ok(fields.some((field) => field instanceof PDFCheckBox));
    assert.ok(fields.some((field) => field instanceof PDFTextField));
    const names = fields.map((field) => field.getName());
    assert.is(new Set(names).size, names.length);
  });

  test("keeps what one program fills in for another to read, and prints it", async () => {
    const filled = await fill(empty);
    assert.equal(await readBack(filled), { rating: "usually", ticked: true, note: NOTE });
    const browser = await testBrowser();
    try {
      const before = await inkOf(browser, empty);
      const after = await inkOf(browser, filled);
      assert.ok(after > before + 200, `ink went from ${before} to ${after} dark pixels`);
    } finally {
      await browser.close();
    }
  });
});

async function fill(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  const form = document.getForm();
  form.getRadioGroup("rating-training").select("usually");
  form.getCheckBox("show-training-1").check();
  const note = form
    .getFields()
    .find((field) => field instanceof PDFTextField && /evidence-tells-us/.test(field.getName()));
  assert.ok(note instanceof PDFTextField);
  note.setText(NOTE);
  return document.save();
}

/** What PDF.js, another reader, finds in the filled form. */
async function readBack(pdf: Uint8Array): Promise<{ rating: string; ticked: boolean; note: string }> {
  const document = await getDocument({ data: pdf.slice() }).promise;
  const fields = (await document.getFieldObjects()) as unknown as Map<string, { value?: string }[]>;
  const valuesOf = (name: RegExp) =>
    [...fields]
      .filter(([key]) => name.test(key))
      .flatMap(([, parts]) => parts.map(({ value }) => value ?? ""));
  const chosen = (values: string[]) => values.filter((value) => value !== "" && value !== "Off");
  return {
    rating: chosen(valuesOf(/^rating-training$/))[0] ?? "",
    ticked: chosen(valuesOf(/^show-training-1$/)).length > 0,
    note: chosen(valuesOf(/^training-a-duty-what-the-evidence-tells-us$/))[0] ?? "",
  };
}

/** Dark pixels on the first rating sheet. */
async function inkOf(browser: Awaited<ReturnType<typeof testBrowser>>, pdf: Uint8Array): Promise<number> {
  const RATING_SHEET = 5;
  const pictures = await openPictures(browser, pdf, 60);
  const { data } = PNG.sync.read(Buffer.from(await pictures.draw(RATING_SHEET)));
  await pictures.close();
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark;
}
