import * as assert from "uvu/assert";
import { decoration } from "../../../scripts/pdf-ua/passes/decoration.ts";
import { describe } from "../../support/describe.ts";
import { finished, outline, printing, rules } from "../printing.ts";

describe("passes/decoration", (test) => {
  const print = printing(test);

  test("leaves borders, backgrounds and rules out of the structure", async () => {
    const sample = await print('<h1>Lines</h1><p style="border: 2pt solid; background: #eee">Boxed</p><hr>');
    assert.is(await outline((await finished(sample, decoration)).pdf, true), "Document(H1(#) P(# #) #)");
    assert.is(await outline((await finished(sample)).pdf, true), "Document(H1(#) P(#))");
    assert.equal(await rules(sample), []);
  });

  test("keeps pictures and the signs of list items", async () => {
    const sample = await print(
      '<h1>Kept</h1><ul><li>Item</li></ul><svg role="img" aria-label="Dot" width="20" height="20"><circle cx="9" cy="9" r="9"/></svg>',
    );
    assert.is(
      await outline((await finished(sample)).pdf, true),
      "Document(H1(#) L(LI(Lbl(#) LBody(#))) Figure(#))",
    );
  });

  test("drops the triangle of details that are opened for paper", async () => {
    const sample = await print(
      "<h1>Kept</h1><details><summary><h2>More</h2></summary><p>Hidden on screen</p></details>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 H2 P)");
  });

  test("keeps a box that is a field", async () => {
    const body = '<h1>F</h1><p><label><input type="checkbox" name="x"> Done</label></p>';
    const sample = await print(body, { formFields: true });
    assert.match(await outline((await finished(sample)).pdf, true), "Form(@)");
  });

  test("keeps the box that stands on paper for a field, and the strokes of a formula", async () => {
    const box =
      '<span role="checkbox" aria-label="Done" style="display: inline-block; width: 1em; height: 1em; border: 1pt solid"></span>';
    const half = '<span data-pdf="Formula" style="display: inline-block; border-bottom: 1pt solid">1</span>';
    const sample = await print(`<h1>Kept</h1><p>${box}</p><p>Half is ${half}</p>`);
    assert.is(
      await outline((await finished(sample)).pdf, true),
      "Document(H1(#) P(Form(#)) P(# Formula(# #)))",
    );
  });

  test("keeps a cell in its row when nothing of it is left but its border", async () => {
    const sample = await print(
      '<h1>Row</h1><table><tr><th>One</th><th>Two</th></tr><tr><td><span style="visibility: hidden">x</span></td><td>y</td></tr></table>',
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Table(TR(TH TH) TR(TD TD)))");
    assert.equal(await rules(sample), []);
  });
});
