import * as assert from "uvu/assert";
import { type Expectations, inspect } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { inspectBroken, unarchived } from "../editing.ts";
import { finished, printing } from "../printing.ts";

const PALE = "too pale for what lies behind: the contrast is";

describe("inspect/contrast", (test) => {
  const print = printing(test);
  const found = async (body: string, expected: Expectations = { contrast: "AAA" }) => {
    const { pdf } = await finished(await print(`<h1>C</h1>${body}`));
    return (await inspect(pdf, expected)).map(({ rule, page, message }) => `${page} ${rule}: ${message}`);
  };
  const isPale = async (body: string, what: string, ratio: string, least: number) => {
    const expected = `1 contrast: ${what} is printed ${PALE} ${ratio} to 1, and ${least} to 1 is the least. Print it in black on white.`;
    assert.equal(await found(body), [expected]);
  };

  test("finds words that are pale, or stand on a dark ground, and says by how much", async () => {
    await isPale('<p style="color: #666">Grey words</p>', '"Grey words"', "5.7", 7);
    await isPale('<p style="background: #888">On grey</p>', '"On grey"', "5.9", 7);
    await isPale('<p style="color: #fff">White words</p>', '"White words"', "1.0", 7);
    await isPale('<p style="opacity: .5">Half seen</p>', '"Half seen"', "4.0", 7);
  });

  test("finds colours that differ, and are one grey without colour", async () => {
    await isPale('<p style="color: #f00; background: #008200; font-size: 20pt">Red</p>', '"Red"', "1.0", 4.5);
  });

  test("goes by the level that is expected, and looks at none without one", async () => {
    const large = '<p style="color: #888; font-size: 18pt">Large</p>';
    const small = '<p style="color: #888">Small</p>';
    const rules = async (body: string, expected: Expectations) =>
      (await found(body, expected)).map((line) => line.replace(/ is printed.* and /, " "));
    const end = "to 1 is the least. Print it in black on white.";
    assert.equal(await rules(large + small, { contrast: "AA" }), [`1 contrast: "Small" 4.5 ${end}`]);
    assert.equal((await rules(large + small, { contrast: "AAA" })).length, 2);
    assert.equal(await rules('<p style="color: #eee; border: 1px solid #eee">Faint</p>', {}), []);
  });

  test("lets large and bold words be a little paler", async () => {
    assert.equal(await found('<p style="color: #767676; font-size: 18pt">Large</p>'), []);
    assert.equal(await found('<p style="color: #767676; font-size: 14pt"><b>Bold</b></p>'), []);
    await isPale('<p style="color: #888; font-size: 18pt">Paler</p>', '"Paler"', "3.5", 4.5);
    await isPale('<p style="color: #767676; font-size: 17pt">Not large</p>', '"Not large"', "4.5", 7);
  });

  test("finds pale boxes and lines to write on, in every way that they can be drawn", async () => {
    for (const style of [
      "border: 0.4mm solid #bbb",
      "border-bottom: 0.25mm solid #bbb",
      "border: 0.4mm dashed #bbb; border-radius: 2mm",
      "border: 1mm solid #000; border-left-color: #bbb",
    ]) {
      const [one, ...others] = await found(`<p style="${style}">&nbsp;</p>`);
      assert.match(
        one ?? "",
        `1 contrast: A line or a box is printed ${PALE} 1.9 to 1, and 3 to 1 is the least.`,
        style,
      );
      assert.equal(others, []);
    }
  });

  test("is content with black, with white on black, and with a tint behind black words", async () => {
    const body = `<p>Words</p><p style="background: #000; color: #fff">White on black</p>
      <p style="background: #ddd; border: 1mm solid #000">On a tint</p><p style="border: 0.3mm solid #777">Grey frame</p>
      <svg role="img" aria-label="Bars" width="90" height="40"><path d="M0 0h90v40H0z" fill="#000"/><text x="5" y="20" fill="#fff">Bars</text></svg>`;
    assert.equal(await found(body, { colours: [] }), []);
  });

  test("finds anything in colour where nothing may be, however dark", async () => {
    const body =
      '<p style="color: #060">Green</p><p style="color: #008">Blue</p><p style="border-left: 1mm solid #800">Beside red</p>';
    assert.equal(await found(body), []);
    assert.equal(
      (await found(body, { colours: ["#006600"] })).map((line) => line.replace(/,.*/, "")).sort(),
      [
        '1 colour: "Blue" is printed in a colour of its own',
        "1 colour: A line or a box is printed in a colour of its own",
      ],
    );
  });

  test("reads colours however a file writes them", async () => {
    const { pdf } = await finished(await print("<h1>C</h1>"));
    for (const colour of [
      "0.8 g",
      "/DeviceGray cs 0.8 sc",
      "0.8 0.8 0.8 rg",
      "0 0 0 0.2 k",
      "/DeviceRGB cs 0.8 0.8 0.8 scn",
    ]) {
      const findings = await inspectBroken(
        unarchived(pdf),
        ({ content }) => content((written) => `${written} /Artifact BMC ${colour} 50 50 200 1 re f EMC`),
        { contrast: "AAA" },
      );
      assert.equal(
        findings.map(({ rule }) => rule),
        ["contrast"],
        colour,
      );
    }
  });

  test("sees outlined words and upright lines, and nothing in what paints nothing", async () => {
    const { pdf } = await finished(await print("<h1>C</h1>"));
    const found = async (change: (written: string) => string) =>
      (await inspectBroken(pdf, ({ content }) => content(change), { contrast: "AAA" })).map(
        ({ rule }) => rule,
      );
    const drawn = (operators: string) => found((written) => `${written} /Artifact BMC ${operators} EMC`);
    assert.equal(await drawn("0.8 G 50 50 m 50 200 l S"), ["contrast"]);
    assert.equal(await drawn("/DeviceGray CS 0.8 SC 50 50 m 50 200 l S"), ["contrast"]);
    assert.equal(await drawn("/DeviceGray CS 50 50 m 50 200 l S"), []);
    assert.equal(await drawn("0.8 G 50 50 m 50 50 l S"), []);
    assert.equal(await drawn("0.8 g f"), []);
    const outlined = (grey: number) => found((written) => written.replace(/\bBT\b/, `BT 1 Tr ${grey} G`));
    assert.equal(await outlined(0.8), ["contrast"]);
    assert.equal(await outlined(0), []);
    assert.not.ok((await drawn("0.8 g BT (no font) Tj ET")).includes("contrast"));
  });
});
