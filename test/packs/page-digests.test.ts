import { PDFDocument, PDFName, PDFNumber, rgb, StandardFonts } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { pageDigests } from "../../scripts/packs/page-digests.ts";
import { describe } from "../support/describe.ts";
import { pages } from "../support/drawn-pages.ts";

/** One page with a word, a picture of a colour and a field; each part may be another. */
async function page({
  word = "Word",
  red = 0,
  rotate = 0,
  ticked = false,
  before = 0,
} = {}): Promise<string> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let more = 0; more < before; more += 1) pdf.addPage([100, 100]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const made = pdf.addPage([200, 200]);
  made.drawText(word, { x: 20, y: 20, size: 12, font });
  made.drawRectangle({ x: 60, y: 60, width: 20, height: 20, color: rgb(red, 0, 0) });
  const box = pdf.getForm().createCheckBox("box");
  box.addToPage(made, { x: 100, y: 100, width: 10, height: 10 });
  if (ticked) box.check();
  if (rotate > 0) made.node.set(PDFName.of("Rotate"), PDFNumber.of(rotate));
  return (await pageDigests(await pdf.save())).at(-1) ?? "";
}

describe("pageDigests", (test) => {
  test("are the same for pages that look the same, in whichever file and place they are", async () => {
    assert.is(await page(), await page());
    assert.is(await page(), await page({ before: 2 }));
    const [one, two, three] = await pageDigests(await pages("Pack", 10, 20, 10));
    assert.is(one, three);
    assert.is.not(one, two);
    assert.equal(await pageDigests(await pages("Another title", 20)), [two]);
  });

  for (const [what, change] of [
    ["a word", { word: "Ward" }],
    ["a colour", { red: 1 }],
    ["the way it is turned", { rotate: 90 }],
    ["a tick", { ticked: true }],
  ] as const) {
    test(`differ by ${what}`, async () => {
      assert.is.not(await page(), await page(change));
    });
  }

  test("differ by what stands higher up in the tree of pages", async () => {
    const turned = async (degrees: number) => {
      const pdf = await PDFDocument.load(await pages("Pack", 10));
      pdf.catalog.Pages().set(PDFName.of("Rotate"), PDFNumber.of(degrees));
      return pageDigests(await pdf.save());
    };
    assert.not.equal(await turned(0), await turned(90));
  });
});
