import * as assert from "uvu/assert";
import { definitions } from "../../../scripts/pdf-ua/passes/definitions.ts";
import { attribute } from "../../../scripts/pdf-ua/pdf/attributes.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

describe("passes/definitions", (test) => {
  const print = printing(test);

  test("makes terms labels and definitions bodies", async () => {
    const sample = await print(
      "<h1>D</h1><dl><dt>One</dt><dd>First</dd><dt>Two</dt><dt>Deux</dt><dd><p>Second</p></dd><dd>Third</dd></dl>",
    );
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 L(LI(Lbl LBody) LI(Lbl Lbl LBody(P P))))",
    );
    assert.not.match(await outline((await finished(sample, definitions)).pdf), "LBody");
    assert.equal(await rules(sample), []);
  });

  test("looks into the groups of a list", async () => {
    const sample = await print(
      "<h1>D</h1><dl><div><dt>One</dt><dd>First</dd></div><div><dt>Two</dt><dd>Second</dd></div></dl>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 L(LI(Lbl LBody) LI(Lbl LBody)))");
  });

  test("says that nothing numbers its items", async () => {
    const { pdf } = await finished(await print("<h1>D</h1><dl><dt>One</dt><dd>First</dd></dl>"));
    const [list] = await elements(pdf, "L");
    assert.is(String(list && attribute(list, "List", "ListNumbering")), "/None");
  });

  test("keeps a paragraph beside loose words in each definition", async () => {
    const sample = await print(
      "<h1>D</h1><dl><dt>One</dt><dd>Loose</dd><dd>Too</dd><dd><p>A</p><p>B</p></dd></dl>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 L(LI(Lbl LBody(P P P P))))");
  });

  test("looks into groups that have a name of their own", async () => {
    const sample = await print(
      '<h1>D</h1><dl><div id="one"><dt>One</dt><dd>First</dd></div><div id="two"><dt>Two</dt><dd>Second</dd></div></dl>',
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 L(LI(Lbl LBody) LI(Lbl LBody)))");
  });

  test("puts no paragraph around a definition that holds one beside loose words", async () => {
    const sample = await print("<h1>D</h1><dl><dt>One</dt><dd>First</dd><dd>Words <p>A block</p></dd></dl>");
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 L(LI(Lbl LBody(P P P))))");
  });
});
