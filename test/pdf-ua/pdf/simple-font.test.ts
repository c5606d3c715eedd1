import { readFileSync } from "node:fs";
import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { embedSimpleFont } from "../../../scripts/pdf-ua/pdf/simple-font.ts";
import { nameEntry, numbersEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";

const WOFF =
  "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff";

describe("embedSimpleFont", (test) => {
  test("embeds a static font with the widths of its characters", async () => {
    const { context } = await PDFDocument.create();
    const font = context.lookup(embedSimpleFont(context, new Uint8Array(readFileSync(WOFF))), PDFDict);
    assert.is(nameEntry(font, "BaseFont"), "AtkinsonHyperlegibleNext-Regular");
    const widths = numbersEntry(font, "Widths");
    const widthOf = (character: string) => widths[character.charCodeAt(0) - 32] ?? 0;
    assert.is(widths.length, 224);
    assert.ok(widthOf("W") > widthOf("i") && widthOf("i") > 0);
    assert.ok((widths[0x80 - 32] ?? 0) > 0, "the euro sign");
  });

  test("refuses a file that is no font", async () => {
    const { context } = await PDFDocument.create();
    assert.throws(() => embedSimpleFont(context, new Uint8Array(64)), /no table "head"/);
  });
});
