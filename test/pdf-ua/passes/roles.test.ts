import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { roles } from "../../../scripts/pdf-ua/passes/roles.ts";
import { textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

describe("passes/roles", (test) => {
  const print = printing(test);
  const BODY =
    '<section><h1>Words</h1><p>Ask the <abbr title="Multi-agency safeguarding hub">MASH</abbr>, <q>today</q>.</p></section>';

  test("makes a section, an abbreviation and a quotation what they are", async () => {
    const sample = await print(BODY);
    assert.is(await outline((await finished(sample)).pdf), "Document(Sect(H1 P(Span Quote)))");
    assert.is(await outline((await finished(sample, roles)).pdf), "Document(H1 P)");
  });

  test("says what an abbreviation stands for", async () => {
    const [abbreviation] = await elements((await finished(await print(BODY))).pdf, "Span");
    assert.is(textEntry(abbreviation?.dict, "E"), "Multi-agency safeguarding hub");
  });

  test("gives a bare block of text a paragraph, and one that holds blocks none", async () => {
    const sample = await print("<h1>Words</h1><div>Only text</div><div>Text <p>and a block</p></div>");
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 P Div(P P))");
  });

  test("keeps the lines of a heading or paragraph in it, apart as words", async () => {
    const sample = await print(
      '<h1><span class="line">Handout</span> Action slip</h1><p><b><span class="line">One</span></b>two</p>',
      { styles: ".line { display: block }" },
    );
    const { pdf } = await finished(sample);
    assert.is(await outline(pdf), "Document(H1 P)");
    assert.is(await readText(pdf), "Handout Action slip\nOne two");
    assert.equal(await rules(sample), []);
  });

  test("gives a block that holds a block no paragraph, however deep it stands in nameless wrappers", async () => {
    const sample = await print(
      "<h1>Words</h1><div><ins><p>Only a block</p></ins></div><div>Text <ins><p>and a block</p></ins></div>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Div(P) Div(P P))");
  });

  test("keeps the blocks of an item or cell apart, and a stressed line in its paragraph", async () => {
    const sample = await print(
      '<h1>Words</h1><ul><li><div>One</div><div>Two</div></li></ul><p><em><span class="line">Three</span></em>four</p>',
      { styles: ".line { display: block }" },
    );
    const { pdf } = await finished(sample);
    assert.is(await outline(pdf), "Document(H1 L(LI(Lbl LBody(P P))) P(Em))");
    assert.is(await readText(pdf), "Words\n\u2022\nOne\nTwo\nThree four");
  });

  test("leaves alone what the page noted for another reason", async () => {
    const { pdf } = await finished(await print('<h1>Words</h1><p lang="pl">Witamy</p>'));
    assert.is(await outline(pdf), "Document(H1 P)");
  });
});
