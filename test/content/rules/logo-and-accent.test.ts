import * as assert from "uvu/assert";
import { logoAndAccent } from "../../../scripts/content/rules/logo-and-accent.ts";
import { pictures } from "../../../scripts/content/rules/pictures.ts";
import { pngOf } from "../../fixtures/content/pictures.ts";
import { change, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const svg = (inside: string, root = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"${root}>${inside}</svg>`;

function board(lines: string, name?: string, file?: Uint8Array | string) {
  const content = change("content/board.yaml", "contacts:\n", `${lines}\ncontacts:\n`);
  return name === undefined ? content : put(`content/pictures/${name}`, file, content);
}

const both = (name: string) => `logo: ${name}\nlogo_text: Example Board`;
const said = async (name: string, file: Uint8Array | string) =>
  (await ruleLines(logoAndAccent, board(both(name), name, file))).join();
const ofDrawing = async (inside: string, root?: string) =>
  (await ruleLines(pictures, board(both("logo.svg"), "logo.svg", svg(inside, root)))).join();

describe("the logo", (test) => {
  test("is a PNG or a drawing, with its words", async () => {
    assert.is(await said("logo.png", pngOf(600, 200)), "");
    assert.is(await said("logo.svg", svg('<path d="M0 0h9v9z"/>')), "");
  });

  test("says its words", async () => {
    const lines = await ruleLines(logoAndAccent, board("logo: logo.png", "logo.png", pngOf(600, 200)));
    assert.match(lines.join(), 'logo  says nothing to readers who do not see it. Add "logo_text:"');
    assert.match(
      (await ruleLines(logoAndAccent, board("logo_text: Board"))).join(),
      "says what a logo says, and there is none",
    );
  });

  test("is there", async () => {
    const lines = await ruleLines(logoAndAccent, board(both("lgoo.png"), "logo.png", pngOf(600, 200)));
    assert.match(
      lines.join(),
      'is "lgoo.png", which content/pictures does not hold. Did you mean "logo.png"?',
    );
  });

  test("is sharp on a cover, with the numbers", async () => {
    assert.match(
      await said("logo.png", pngOf(200, 70)),
      "which is 200 by 70 pixels. On a cover it is 51 mm wide, which is 98 dots an inch, and 150 are the least. Use one that is at least 304 pixels wide.",
    );
    assert.is(await said("logo.png", pngOf(310, 108)), "");
  });

  test("has a shape and a weight that its place has room for", async () => {
    assert.match(await said("logo.png", pngOf(1700, 200)), "which is too long or too high for its place");
    assert.match(
      await said("logo.svg", svg('<path d="M0 0h9v9z"/>'.repeat(3000))),
      /which weighs \d\d KB, and it stands on every page/,
    );
  });

  test("can be seen in grey", async () => {
    assert.match(await said("logo.png", pngOf(600, 200, [255, 230, 120])), "too pale for paper");
    assert.match(await said("logo.svg", svg('<path fill="#ffe878" d="M0 0h9v9z"/>')), "too pale for paper");
    assert.is(
      await said("logo.svg", svg('<path fill="#ffe878" d="M0 0h9v9z"/><path fill="#036" d="M0 0h9v9z"/>')),
      "",
    );
  });

  test("is nothing but a drawing", async () => {
    for (const [inside, what] of [
      ["<script>alert(1)</script>", "holds a script"],
      ["<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>", "holds a script"],
      ["<foreignObject><p/></foreignObject>", "holds another document (foreignObject)"],
      ["<g xmlns='http://www.w3.org/1999/xhtml'><iframe/></g>", "holds another document (xmlns)"],
      [
        "<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='https://a.example/'/>",
        "holds another document (xmlns)",
      ],
      ["<image href='https://a.example/x.png'/>", "leads to another address (href)"],
      ["<image xlink:href='//a.example/x.png'/>", "leads to another address (xlink:href)"],
      ["<image href='data:text/html;base64,AAAA'/>", "leads to another address (href)"],
      ["<image href='data:image/svg+xml;base64,AAAA'/>", "leads to another address (href)"],
      ["<use href='other.svg#a'/>", "leads to another address (href)"],
      ["<path fill='url(https://a.example/#b)' d='M0 0'/>", "leads to another address (fill)"],
      ["<path style='fill:u\\72l(https://a.example/)' d='M0 0'/>", "leads to another address (style)"],
      ["<style>@import 'https://a.example/a.css';</style>", "leads to another address (style)"],
      ["<style>path{fill:url(https://a.example/a)}</style>", "leads to another address (style)"],
      ["<path onload='alert(1)' d='M0 0'/>", "acts when someone touches it (onload)"],
      ["<a href='#x'><path d='M0 0'/></a>", 'holds "a", which is no drawing'],
      ["<set attributeName='x'/>", "moves"],
      ["<text>Board</text>", "holds letters in a typeface that others may lack"],
      ["<path d='M0 0' fill='&#x75;rl(https://a.example/)'/>", "hides letters behind numbers"],
      ["<?xml-stylesheet href='a.css'?>", "calls another file"],
    ] as const)
      assert.match(await ofDrawing(inside), what, inside);
    assert.match(await ofDrawing("", " onload='alert(1)'"), "acts when someone touches it (onload)");
    const entity = `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`;
    assert.match(
      (await ruleLines(pictures, board(both("logo.svg"), "logo.svg", entity))).join(),
      "defines words of its own",
    );
  });

  test("may hold what programs for drawing write", async () => {
    const inside =
      "<!-- Made by a program --><title>Logo</title><defs><linearGradient id='a'><stop stop-color='#123456'/></linearGradient></defs><style>.a{fill:url(#a)}</style><g class='a'><path d='M0 0h9v9z'/><use href='#a'/></g><image href='data:image/png;base64,AAAA'/>";
    const root =
      " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'";
    assert.is(await ofDrawing(inside, root), "");
  });
});

describe("the accent", (test) => {
  test("reaches 7 to 1, or the nearest that does is named", async () => {
    assert.equal(await ruleLines(logoAndAccent, board('accent: "#0b4a57"')), []);
    assert.match(
      (await ruleLines(logoAndAccent, board('accent: "#ffcc00"'))).join(),
      'accent  is "#ffcc00", too pale for words: its contrast with the light background is 1.3 to 1, and 7 to 1 is the least. The nearest that reaches it is "#604b01".',
    );
  });
});
