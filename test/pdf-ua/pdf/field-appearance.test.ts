import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import {
  drawDisc,
  drawTick,
  emptyAppearance,
  fieldAppearance,
} from "../../../scripts/pdf-ua/pdf/field-appearance.ts";
import { describe } from "../../support/describe.ts";

describe("pdf/field-appearance", (test) => {
  test("shares equal drawings of one size in one file, and no others", async () => {
    const [{ context }, other] = [await PDFDocument.create(), await PDFDocument.create()];
    const first = fieldAppearance(context, 10, 20, "q Q");
    assert.is(fieldAppearance(context, 10.001, 20, "q Q"), first);
    assert.is.not(fieldAppearance(context, 10, 21, "q Q"), first);
    assert.is.not(fieldAppearance(context, 10, 20, "q q Q Q"), first);
    assert.is.not(fieldAppearance(context, 1, 12, "q Q"), fieldAppearance(context, 11, 2, "q Q"));
    assert.is(emptyAppearance(context, 10, 20), fieldAppearance(context, 10, 20, ""));
    fieldAppearance(other.context, 10, 20, "q Q");
    assert.is(
      other.context.enumerateIndirectObjects().length,
      (await PDFDocument.create()).context.enumerateIndirectObjects().length + 1,
    );
  });

  test("is a form of its size that draws what it was given", async () => {
    const { context } = await PDFDocument.create();
    const form = String(context.lookup(fieldAppearance(context, 10, 20.004, "q Q")));
    for (const entry of ["/Type /XObject", "/Subtype /Form", "/BBox [ 0 0 10 20 ]", "/Resources"])
      assert.match(form, entry);
  });

  test("draws a tick within the box, and a disc in its middle", () => {
    assert.is(drawTick(100, 50), "q 0 G 5.5 w 1 J 1 j 20 25 m 42 12.5 l 82 39 l S Q");
    assert.is(
      drawDisc(100, 50),
      "q 0 g 63.5 25 m 63.5 32.46 57.46 38.5 50 38.5 c 42.54 38.5 36.5 32.46 36.5 25 c 36.5 17.54 42.54 11.5 50 11.5 c 57.46 11.5 63.5 17.54 63.5 25 c f Q",
    );
  });
});
