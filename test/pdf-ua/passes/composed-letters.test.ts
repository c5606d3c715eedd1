import { readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { composedLetters } from "../../../scripts/pdf-ua/passes/composed-letters.ts";
import { readPainting, replacementOf } from "../../../scripts/pdf-ua/pdf/painting.ts";
import { Walker } from "../../../scripts/pdf-ua/pdf/walk.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

const FILE = "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext";
const styles = `@font-face { font-family: More; src: url(data:font/woff2;base64,${readFileSync(`${FILE}-400-normal.woff2`).toString("base64")}) } p { font-family: Atkinson, More }`;

describe("passes/composed-letters", (test) => {
  const print = printing(test);

  /** The replacement texts that are left in the file. */
  async function replaced(pdf: Uint8Array): Promise<string[]> {
    const document = await PDFDocument.load(pdf);
    const { replaced } = readPainting(new Walker(document.context), document.getPages());
    return [...replaced.keys()].map(replacementOf);
  }

  test("lets the glyphs of a letter and its mark speak for themselves", async () => {
    const sample = await print('<h1>C</h1><p lang="vi">Nguyễn, phố.</p>', { styles });
    assert.equal(await rules(sample), []);
    const { pdf } = await finished(sample);
    assert.equal(await replaced(pdf), []);
    assert.match((await readText(pdf)).normalize(), "Nguyễn, phố.");
    const { pdf: without } = await finished(sample, composedLetters);
    assert.equal(await replaced(without), ["ễ", "ố"]);
  });
});
