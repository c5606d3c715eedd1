import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { lists } from "../../../scripts/pdf-ua/passes/lists.ts";
import { attribute } from "../../../scripts/pdf-ua/pdf/attributes.ts";
import { textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

describe("passes/lists", (test) => {
  const print = printing(test);

  test("gives an item a body, whatever it holds", async () => {
    const sample = await print(
      '<h1>L</h1><ul><li>One <a href="https://a.example">link</a></li><li><p>Two</p><ol><li>Inner</li></ol></li></ul>',
    );
    assert.ok((await rules(sample, lists)).includes("7.2-20"));
    assert.equal(await rules(sample), []);
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 L(LI(Lbl LBody(Link)) LI(Lbl LBody(P L(LI(Lbl LBody))))))",
    );
  });

  test("keeps text beside an inner list in a paragraph", async () => {
    const sample = await print("<h1>L</h1><ul><li>Outer<ul><li>Inner</li></ul></li></ul>");
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 L(LI(Lbl LBody(P L(LI(Lbl LBody))))))",
    );
  });

  test("keeps items, lists and a caption as they are, and makes items of all else in a list", async () => {
    const list =
      "<ul><figcaption>Caption</figcaption><li>One</li><ul><li>Two</li></ul>Three<p>Four</p><div id='group'><li>Five</li><li>Six</li></div></ul>";
    const sample = await print(`<h1>L</h1>${list}`);
    assert.equal(await rules(sample), []);
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 L(Caption LI(Lbl LBody) L(LI(Lbl LBody)) LI(LBody) LI(LBody(P)) LI(Lbl LBody) LI(Lbl LBody)))",
    );
  });

  test("names the numbering that Chromium leaves out", async () => {
    const { pdf } = await finished(
      await print(
        '<h1>L</h1><ol type="a"><li>A</li></ol><ol type="I"><li>B</li></ol><ul style="list-style: none"><li>C</li></ul><ul><li>D</li></ul>',
      ),
    );
    const found = (await elements(pdf, "L")).map((list) => String(attribute(list, "List", "ListNumbering")));
    assert.equal(found, ["/LowerAlpha", "/UpperRoman", "/None", "/Disc"]);
  });

  test("lets a drawn bullet be heard", async () => {
    assert.match(
      await readText((await finished(await print("<h1>L</h1><ul><li>One</li></ul>"))).pdf),
      "\u2022\nOne",
    );
  });

  test("names no numbering where a picture is the bullet", async () => {
    const dot = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    const sample = await print("<h1>L</h1><ul><li>One</li></ul>", {
      styles: `ul { list-style-image: url("${dot}") }`,
    });
    const [list] = await elements((await finished(sample)).pdf, "L");
    assert.is(list && String(attribute(list, "List", "ListNumbering")), "/None");
  });

  test("bears items without words", async () => {
    const sample = await print("<h1>L</h1><ul><li></li><li><ul><li>Inner</li></ul></li></ul>");
    assert.equal(await rules(sample), []);
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 L(LI(Lbl) LI(Lbl LBody(L(LI(Lbl LBody))))))",
    );
  });

  test("leaves the sound of a label that says something", async () => {
    const { pdf } = await finished(await print("<h1>L</h1><ol><li>One</li></ol><ul><li>Two</li></ul>"));
    const said = (await elements(pdf, "Lbl")).map(({ dict }) => textEntry(dict, "ActualText"));
    assert.equal(said, [undefined, "\u2022"]);
  });
});
