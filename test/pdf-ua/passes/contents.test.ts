import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { contents } from "../../../scripts/pdf-ua/passes/contents.ts";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

describe("passes/contents", (test) => {
  const print = printing(test);
  const entry = (id: string, inner = "") =>
    `<li><a href="#${id}">Part ${id}</a> <span data-page-of="${id}"></span>${inner}</li>`;
  const BODY = `<h1>Minutes</h1><nav data-pdf="TOC"><h2>Contents</h2><ol>${entry("a", `<ol>${entry("b")}</ol>`)}${entry("c")}</ol></nav>
    <h2 id="a">Part a</h2><h3 id="b">Part b</h3><h2 id="c">Part c</h2>`;
  const styles = "h2, h3 { break-before: page }";

  test("makes a list of contents with references", async () => {
    const sample = await print(BODY, { styles });
    assert.ok((await rules(sample, contents)).includes("7.2-27"));
    assert.equal(await rules(sample), []);
    const shape = await outline((await finished(sample)).pdf);
    assert.match(
      shape,
      "TOC(TOCI(Lbl Reference(Link) TOC(TOCI(Lbl Reference(Link)))) TOCI(Lbl Reference(Link)))",
    );
  });

  test("shows the numbers of the pages", async () => {
    const text = await readText((await finished(await print(BODY, { styles }))).pdf);
    assert.match(text, /Part a 3\n1\.\nPart b 4\n2\.\nPart c 5/);
  });

  test("takes the shape of an ordinary list away", async () => {
    for (const list of await elements((await finished(await print(BODY, { styles }))).pdf, "TOC"))
      assert.not.ok(list.dict.has(pdfName("A")));
  });

  test("opens what only groups the entries", async () => {
    const body = `<h1>Minutes</h1><nav data-pdf="TOC"><ol><div id="first">${entry("a")}</div>${entry("b")}</ol></nav><h2 id="a">Part a</h2><h2 id="b">Part b</h2>`;
    const { pdf } = await finished(await print(body));
    assert.match(await outline(pdf), "TOC(TOCI(Lbl Reference(Link)) TOCI(Lbl Reference(Link)))");
  });
});
