import * as assert from "uvu/assert";
import { lineEnds } from "../../../scripts/print/passes/line-ends.ts";
import { readText } from "../../../scripts/print/read-text.ts";
import { describe } from "../../support/describe.ts";
import { finished, type Print, printing } from "../printing.ts";

describe("passes/line-ends", (test) => {
  const print = printing(test);
  const narrow = (body: string): ReturnType<Print> =>
    print(`<h1>Lines</h1>${body}`, { styles: "p { width: 45mm; overflow-wrap: anywhere }" });
  const read = async (sample: Awaited<ReturnType<Print>>) =>
    (await readText((await finished(sample)).pdf)).split("\n").slice(1).join("\n");

  test("puts the space back that a line break swallowed", async () => {
    const sample = await narrow("<p>Make reasonable adjustments for every person</p>");
    const without = await readText((await finished(sample, lineEnds)).pdf);
    assert.not.match(without, /Make reasonable adjustments for every person/);
    assert.is(await read(sample), "Make reasonable adjustments for every person");
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

  test("keeps a title apart from the number at the other end of its line", async () => {
    const sample = await print(
      '<h1>Row</h1><p style="display: flex; justify-content: space-between"><span>Theme sheet</span><span>6</span></p>',
    );
    assert.match(await readText((await finished(sample, lineEnds)).pdf), /sheet\n?6/);
    assert.match(await read(sample), /sheet\s6/);
  });

  test("keeps a raised figure with its word", async () => {
    assert.is(
      await read(await print("<h1>Row</h1><p>Room of 6 m<sup>2</sup> and H<sub>2</sub>O</p>")),
      "Room of 6 m2 and H2O",
    );
  });
});
