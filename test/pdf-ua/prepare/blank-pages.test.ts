import * as assert from "uvu/assert";
import { destinationPages, readPages, readText } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

const STYLES = "section, .left-blank { break-before: page }";
const BODY = `<h1>Minutes</h1><nav data-pdf="TOC"><ol>
<li><a href="#one">One <span data-page-of="one"></span></a></li>
<li><a href="#two">Two <span data-page-of="two"></span></a></li></ol></nav>
<section id="one" data-start="right"><h2>One</h2></section>
<section id="two" data-start="right"><h2>Two</h2></section>`;

describe("parts that begin on a right-hand page", (test) => {
  const print = printing(test);

  test("have a blank page before them, and the contents say where they are", async () => {
    const sample = await print(BODY, { styles: STYLES });
    assert.equal(Object.fromEntries(await destinationPages(sample.raw)), { one: 3, two: 5 });
    const { pdf, findings } = await finished(sample);
    assert.equal(findings, []);
    assert.match(await readText(pdf), /One 3[\s\S]*Two 5/);
    const [, second, , fourth] = (await readPages(pdf)).map((text) => text.trim());
    assert.equal([second, fourth], ["This page is left blank.", "This page is left blank."]);
  });

  test("show on it what a template of the page holds", async () => {
    const template = '<template id="notes"><p>Room for your notes</p></template>';
    const sample = await print(template + BODY, { styles: STYLES, blankPage: "notes" });
    assert.is((await readText((await finished(sample)).pdf)).match(/Room for your notes/g)?.length, 2);
  });

  test("have none where a document has no backs of pages", async () => {
    const { raw } = await print(BODY, { styles: STYLES, rightHandPages: false });
    assert.equal(Object.fromEntries(await destinationPages(raw)), { one: 2, two: 3 });
  });
});
