import { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { openDocument, type TaggedDocument } from "../../../scripts/pdf-ua/document.ts";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { passes } from "../../../scripts/pdf-ua/passes/index.ts";
import { lineEnds } from "../../../scripts/pdf-ua/passes/line-ends.ts";
import type { MarkedSequence, Visitor } from "../../../scripts/pdf-ua/pdf/events.ts";
import { charactersOf } from "../../../scripts/pdf-ua/pdf/fonts.ts";
import type { TextLine } from "../../../scripts/pdf-ua/pdf/painting.ts";
import { Walker } from "../../../scripts/pdf-ua/pdf/walk.ts";
import { describe } from "../../support/describe.ts";
import { finished, type Print, printing, type Sample } from "../printing.ts";

/** One piece of text as it is painted: 10 points high at the left margin, unless told otherwise. */
type Piece = Partial<Pick<TextLine, "x" | "y" | "endX" | "size"> & { page: number }>;

/** What is read of two pieces of a block, on a page that says these words. */
function joined(words: string, before: string, after: string, first: Piece = {}, second: Piece = {}): string {
  const paint = (text: string, { x = 0, y = 0, endX = 50, size = 10, page = 0 }: Piece) => ({
    stream: { page },
    text,
    x,
    y,
    size,
    along: [1, 0],
    endX,
    endY: y,
    last: { start: 0, end: 0 },
  });
  const lines = [paint(before, first), paint(after, second)];
  const owner = PDFRef.of(1);
  const doc: unknown = {
    facts: { words },
    root: { kind: "element", type: "P", children: [{ kind: "content", owner, mcid: 0 }] },
    painting: { marked: new Map([[owner, new Map([[0, { lines }]])]]) },
    edits: new Map(),
  };
  lineEnds(doc as TaggedDocument);
  return lines.map(({ text }) => text).join("");
}

/** Tells a visitor of everything that the finished file paints. */
async function walked(sample: Sample, visitor: Partial<Visitor>): Promise<void> {
  const pdf = await PDFDocument.load((await finished(sample)).pdf, { updateMetadata: false });
  const walker = new Walker(pdf.context);
  const nothing = () => undefined;
  pdf.getPages().forEach((page, index) => {
    walker.page(page, index, { shown: nothing, painted: nothing, ...visitor });
  });
}

describe("passes/line-ends", (test) => {
  const print = printing(test);
  const narrow = (body: string): ReturnType<Print> =>
    print(`<h1>Lines</h1>${body}`, { styles: "p { width: 45mm; overflow-wrap: anywhere }" });
  const read = async (sample: Sample) =>
    (await readText((await finished(sample)).pdf)).split("\n").slice(1).join("\n");

  test("puts the space back that a line break swallowed", async () => {
    const sample = await narrow("<p>Make reasonable adjustments for every person</p>");
    const without = await readText((await finished(sample, lineEnds)).pdf);
    assert.not.match(without, /Make reasonable adjustments for every person/);
    assert.is(await read(sample), "Make reasonable adjustments for every person");
  });

  test("does so by a glyph where it can, for readers that know no replacement text", async () => {
    const sample = await narrow("<p>Make reasonable adjustments for every person</p>");
    let shown = "";
    await walked(sample, {
      shown: ({ font, codes }) => {
        if (font) shown += charactersOf(font, codes);
      },
    });
    assert.match(shown, "Make reasonable adjustments for every person");
  });

  test("does so after a letter that is put together, in type whose subset holds no space", async () => {
    const sample = await narrow("<p><b>Cafe\u0301</b><br>now</p>");
    assert.is((await read(sample)).normalize("NFC"), "Café now");
    // Of two spans, one within the other, readers take the outer.
    const isReplaced = (marked: MarkedSequence) => marked.properties.has("ActualText");
    await walked(sample, {
      opened: (marked, open) => assert.not(isReplaced(marked) && open.some(isReplaced)),
    });
  });

  test("does so within a link and after it", async () => {
    const sample = await narrow(
      '<p><a href="https://example.org/">Reasonable adjustments for people</a><br>and families</p>',
    );
    assert.is(await read(sample), "Reasonable adjustments for people and families");
  });

  test("does so between phrases in different type, whose subset may hold no space", async () => {
    const sample = await narrow(
      "<p>Reasonable adjustments <strong>matter</strong> <strong>greatly</strong> to every one of us</p>",
    );
    assert.is(await read(sample), "Reasonable adjustments matter greatly to every one of us");
  });

  test("does so where a paragraph goes on over the page", async () => {
    const words = Array.from({ length: 700 }, (_, at) => `word${at}`).join(" ");
    assert.is(await read(await narrow(`<p>${words}</p>`)), words);
  });

  test("leaves a word whole that had to be cut, and one that breaks at its hyphen", async () => {
    const words =
      "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk and multi-agency work, multi-agency, multi-agency";
    assert.is(await read(await narrow(`<p>${words}</p>`)), words);
  });

  test("does not read the hyphen of a soft break", async () => {
    const word = "safe\u00ADguarding ";
    assert.is(
      await read(await narrow(`<p>${word.repeat(12).trim()}</p>`)),
      "safeguarding ".repeat(12).trim(),
    );
  });

  test("does not read one where both halves are words too", async () => {
    const words = "safe\u00ADguarding ".repeat(3);
    const sample = await print(`<h1>Lines</h1><p>${words} safe guarding</p>`, {
      styles: "p { width: 25mm }",
    });
    assert.is(await read(sample), "safeguarding safeguarding safeguarding safe guarding");
  });

  test("reads a hyphen that only follows a soft one", async () => {
    const sample = await print("<h1>Lines</h1><p>safe&shy;<b>-led</b> work, un&shy;<b>co-</b>ordinated</p>");
    assert.is(await read(sample), "safe-led work, unco-ordinated");
  });

  test("keeps an address whole where it may be cut", async () => {
    const address = "https://example.org/\u200Bpractice/\u200Bchecklist/\u200Bquestions";
    assert.is(await read(await narrow(`<p>${address}</p>`)), address);
  });

  test("looks at the whole word when its end is in other type", async () => {
    const sample = await print(
      "<h1>Lines</h1><p>Thousands of <b>parent</b>s<br>and <b>carers</b>,<br>aged <b>sixteen</b>-<br>and seventeen</p>",
    );
    assert.is(await read(sample), "Thousands of parents and carers, aged sixteen- and seventeen");
  });

  test("looks at the whole word when it was cut within the other type", async () => {
    const sample = await print(
      "<h1>Lines</h1><p>The multi<strong>agency<wbr>work</strong> of agency work</p>",
      { styles: "p { width: 30mm }" },
    );
    assert.is(await read(sample), "The multiagencywork of agency work");
  });

  test("tells two words from a word that was cut by what the page says", () => {
    const below = { y: -15 };
    for (const [words, before, after, expected] of [
      ["every one of everyone", "every", "one of everyone", "every one of everyone"],
      ["safe safeguarding", "safe", "guarding", "safeguarding"],
      ["guarding safeguarding", "safe", "guarding", "safeguarding"],
      ["two words", "unknown", "words", "unknown words"],
    ] as const) {
      assert.is(joined(words, before, after, {}, below), expected);
    }
  });

  test("adds none where one stands already, whatever the page says", () => {
    for (const [before, after] of [
      ["Make ", "reasonable"],
      ["Make", " reasonable"],
    ] as const) {
      assert.is(joined("", before, after, {}, { y: -15 }), "Make reasonable");
    }
  });

  test("adds none before and after a block that stands within", async () => {
    const { raw, facts } = await print("<h1>Lines</h1><ul><li>Ask<ul><li>Listen</li></ul>again</li></ul>");
    const doc = await openDocument(raw, facts);
    for (const pass of passes.slice(0, passes.indexOf(lineEnds) + 1)) pass(doc);
    const lines = doc.painting.pages.flatMap(({ lines }) => lines).map(({ line }) => line.text);
    assert.equal(
      lines.filter((text) => /\w/.test(text)),
      ["Lines", "Ask", "Listen", "again"],
    );
  });

  test("takes a piece for a new line when it stands low, or half as low and further back", () => {
    for (const [before, after, isNewLine] of [
      [{}, { y: -15 }, true],
      [{}, { page: 1 }, true],
      [{}, { x: 50, y: -15 }, true],
      // A line that is set close, in type of two sizes.
      [{}, { y: -6 }, true],
      [{ size: 24 }, { x: 50, y: -15 }, true],
      [{}, { x: 50, y: -15, size: 24 }, true],
      // A raised figure begins where its word ends, or a little further on.
      [{}, { x: 50 }, false],
      [{}, { x: 50, y: 6 }, false],
      [{}, { x: 51, y: 9 }, false],
      // An accent is set back.
      [{}, { x: 45, y: 5 }, false],
    ] as const) {
      const expected = isNewLine ? "some thing" : "something";
      assert.is(joined("some thing something", "some", "thing", before, after), expected);
    }
  });

  test("keeps a title apart from the number at the other end of its line", async () => {
    const sample = await print(
      '<h1>Row</h1><p style="display: flex; justify-content: space-between"><span>Theme sheet</span><span>6</span></p>',
    );
    assert.match(await readText((await finished(sample, lineEnds)).pdf), /sheet\n?6/);
    assert.match(await read(sample), /sheet\s6/);
  });

  test("does so when both stand in one block", async () => {
    const sample = await print(
      '<h1>Row</h1><p><span>Theme sheet</span><span style="float: right">6</span></p>',
    );
    assert.match(await readText((await finished(sample, lineEnds)).pdf), /sheet6/);
    assert.is(await read(sample), "Theme sheet 6");
  });

  test("keeps a raised figure with its word", async () => {
    assert.is(
      await read(await print("<h1>Row</h1><p>Room of 6 m<sup>2</sup> and H<sub>2</sub>O</p>")),
      "Room of 6 m2 and H2O",
    );
    assert.is(
      await read(await print("<h1>Row</h1><p>2 rooms of 6 m<sup>2</sup> each, 3 m wide</p>")),
      "2 rooms of 6 m2 each, 3 m wide",
    );
  });

  test("keeps a word of two types whole, though its parts are words too", async () => {
    assert.is(
      await read(await print("<h1>Row</h1><p>A safe<b>guard</b>ing pack is safe, on guard</p>")),
      "A safeguarding pack is safe, on guard",
    );
  });
});
