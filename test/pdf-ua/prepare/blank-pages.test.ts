import * as assert from "uvu/assert";
import { finish } from "../../../scripts/pdf-ua/finish.ts";
import { pageNumbers } from "../../../scripts/pdf-ua/page-numbers.ts";
import { readText } from "../../../scripts/pdf-ua/read-text.ts";
import { describe } from "../../support/describe.ts";
import { printing } from "../printing.ts";

const STYLES = "section, .left-blank { break-before: page }";
const PACK = `<h1>Pack</h1><nav data-pdf="TOC"><ol>
<li><a href="#one">One <span data-page-of="one"></span></a></li>
<li><a href="#two">Two <span data-page-of="two"></span></a></li></ol></nav>
<section id="one" data-start="right"><h2>One</h2></section>
<section id="two" data-start="right"><h2>Two</h2></section>`;

describe("sheets to hand out", (test) => {
  const print = printing(test);

  test("start on right-hand pages, and the contents say so", async () => {
    const { raw, facts } = await print(PACK, { styles: STYLES });
    assert.equal(Object.fromEntries(await pageNumbers(raw)), { one: 3, two: 5 });
    const { pdf, findings } = await finish(raw, facts);
    assert.equal(findings, []);
    const text = await readText(pdf);
    assert.match(text, /One 3[\s\S]*Two 5/);
    assert.is(text.match(/This page is left blank/g)?.length, 2);
  });

  test("take no blank pages in the edition for the screen", async () => {
    const { raw } = await print(PACK, { styles: STYLES, edition: "fillable" });
    assert.equal(Object.fromEntries(await pageNumbers(raw)), { one: 2, two: 3 });
  });
});
