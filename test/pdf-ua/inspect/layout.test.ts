import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

describe("inspect/layout", (test) => {
  const print = printing(test);
  const findings = async (body: string, styles: string) =>
    inspect((await finished(await print(`<h1>L</h1>${body}`, { styles }))).pdf);
  const messages = async (body: string, styles = "") =>
    (await findings(body, styles)).map(({ rule, message }) => `${rule}: ${message}`);

  test("finds text that is printed over other text", async () => {
    assert.equal(
      await messages(
        '<div style="height: 7mm"><p>First line</p><p>Second line</p></div><p>Over it</p>',
        "p { margin: 0 }",
      ),
      ['overlap: "Second line" and "Over it" are printed over each other.'],
    );
    assert.equal(
      await messages(
        "<table><tr><th>Sometimes</th><th>Usually</th></tr></table>",
        "table { table-layout: fixed; width: 20mm; overflow-wrap: normal }",
      ),
      ['overlap: "Sometimes" and "Usually" are printed over each other.'],
    );
  });

  test("leaves a mark alone that is set back over its letter", async () => {
    const set = (letter: string) => messages(`<p>${letter}<b style="margin-left: -3pt">Here</b></p>`);
    assert.equal(await set("e"), ['overlap: "e" and "Here" are printed over each other.']);
    // However the letter is written, its mark may have moved the pen on.
    assert.equal(await set("é"), []);
  });

  test("finds a running head that runs off the paper", async () => {
    const long = "A running head that is far too long for one line of the paper, ".repeat(3);
    const found = await messages("", `@page { @top-left { content: "${long}"; white-space: nowrap } }`);
    assert.match(
      found.join(),
      'off-paper: "A running head that is far too long for one line of the pape" runs off the paper.',
    );
  });

  test("finds words that stand where printers leave the paper blank, at each edge", async () => {
    const head = async (box: string) => {
      const styles = `@page { margin: 20mm; @${box}; content: "A title"; } }`;
      const { pdf } = await finished(await print("<h1>L</h1>", { styles }));
      const found = await inspect(pdf, { unprintable: 5 });
      return found.filter(({ rule }) => rule === "unprintable").map(({ message }) => message);
    };
    assert.equal(await head("top-left { vertical-align: top; padding-top: 6mm"), []);
    assert.match(
      (await head("top-left { vertical-align: top; padding-top: 1mm")).join(),
      /^"A title" comes within \d(\.\d)? mm of the edge of the paper, and printers leave 5 mm blank\. Make it shorter\.$/,
    );
    assert.is((await head("bottom-left { vertical-align: bottom; padding-bottom: 1mm")).length, 1);
    assert.is((await head("left-middle { text-align: left; padding-left: 2mm")).length, 1);
    assert.is((await head("right-middle { text-align: right; padding-right: 2mm")).length, 1);
  });

  test("finds a page that is left with nothing to read", async () => {
    const lines = '<div style="height: 20mm; border: 1pt solid; break-before: page"></div>';
    assert.match((await messages(lines)).join(), "empty-page: The page holds nothing to read:");
    assert.equal(await messages(`${lines}<p>A word below the lines.</p>`), []);
    const box = (role: string) => lines.replace("<div", `<div ${role}`);
    assert.equal(await messages(box('role="textbox" aria-label="Room to write"')), []);
    assert.match(
      (await messages('<div style="height: 20mm; break-before: page"></div>')).join(),
      "empty-page",
    );
  });

  test("takes raised figures, tight lines, rubies and turned text as they are", async () => {
    const body = `<p>x<sup>2</sup> H<sub>2</sub>O <ruby>base<rt>top</rt></ruby></p><p style="line-height: 1">Tight lines of text that go on for so long that they wrap at the end of the line, twice</p>
      <p style="transform: rotate(8deg)">Turned</p><p><i>Leaning</i><b>bold</b></p>`;
    assert.equal(await messages(body), []);
  });
});
