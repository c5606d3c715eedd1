import * as assert from "uvu/assert";
import { compactText } from "../../../scripts/pdf-ua/pdf/compact-text.ts";
import type { Font } from "../../../scripts/pdf-ua/pdf/fonts.ts";
import { describe } from "../../support/describe.ts";

/** A font whose every glyph is half as wide as it is high. */
const half = { width: 2, advance: () => 500 } as unknown as Font;
const compact = (content: string, font: Font | undefined = half) =>
  Buffer.from(compactText(Buffer.from(content), () => font)).toString();

describe("compactText", (test) => {
  test("joins glyphs that follow one another, and keeps the shifts between others", () => {
    const glyphs = "BT\n/F4 10 Tf\n1 0 0 -1 5 6 Tm\n<0001> Tj\n5 0 Td <0002> Tj\n4.5 0 Td <0003> Tj\nET";
    assert.is(compact(glyphs), "BT\n/F4 10 Tf\n1 0 0 -1 5 6 Tm\n[<00010002>50<0003>] TJ\nET");
  });

  test("lets no error grow along a line", () => {
    const moves = Array.from({ length: 50 }, () => "5.02 0 Td <0001> Tj").join(" ");
    const written = compact(`BT /F4 10 Tf 1 0 0 1 0 0 Tm <0001> Tj ${moves} ET`);
    const shifts = [...written.matchAll(/>(-?\d+)</g)].reduce((sum, [, shift]) => sum + Number(shift), 0);
    assert.ok(Math.abs(shifts / 100 + 50 * 0.02) <= 0.03, `${shifts}`);
  });

  test("keeps spans with replacement text around their glyphs", () => {
    const span = "/Span<</ActualText <FEFF00660069> >> BDC";
    const glyphs = `BT /F4 10 Tf 1 0 0 1 0 0 Tm <0001> Tj ${span} 5 0 Td <0002> Tj EMC 5 0 Td <0003> Tj ET`;
    assert.is(
      compact(glyphs),
      `BT\n/F4 10 Tf\n1 0 0 1 0 0 Tm\n<0001> Tj\n${span}\n5 0 Td\n<0002> Tj\nEMC\n5 0 Td\n<0003> Tj\nET`,
    );
  });

  test("goes back where a glyph takes no room, as a soft hyphen does", () => {
    const hyphen = "/Span<</ActualText <FEFF00AD> >> BDC\n5 0 Td\n<0002> Tj\nEMC";
    const glyphs = `BT\n/F4 10 Tf\n1 0 0 1 0 0 Tm\n<0001> Tj\n${hyphen}\n0 0 Td\n<0003> Tj\nET`;
    assert.is(compact(glyphs), glyphs);
  });

  test("leaves alone what it does not know: other operators, lines that climb, fonts without widths", () => {
    for (const rest of ["2 Tr <0001> Tj ET", "<0001> Tj 5 1 Td <0002> Tj ET", "[<0001> 5 <0002>] TJ ET"]) {
      assert.is(compact(`q BT /F4 10 Tf ${rest} Q`), `q BT /F4 10 Tf ${rest} Q`);
    }
    const widthless = { ...half, advance: undefined };
    assert.is(compact("BT /F4 10 Tf <0001> Tj ET", widthless), "BT /F4 10 Tf <0001> Tj ET");
  });

  test("changes nothing outside text", () => {
    assert.is(compact("q 1 0 0 1 0 0 cm 0 0 5 5 re f Q"), "q 1 0 0 1 0 0 cm 0 0 5 5 re f Q");
  });
});
