import * as assert from "uvu/assert";
import { finishWith } from "../../../scripts/pdf-ua/finish.ts";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { type Pass, passes } from "../../../scripts/pdf-ua/passes/index.ts";
import { wrappers } from "../../../scripts/pdf-ua/passes/wrappers.ts";
import { descend, elementsIn } from "../../../scripts/pdf-ua/pdf/structure.ts";
import { pdfName, text, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

describe("passes/wrappers", (test) => {
  const print = printing(test);
  const BODY = "<main><h1>W</h1><div><div><p>Some <b>bold</b> words</p></div>Loose <i>text</i></div></main>";

  test("drops wrappers that say nothing", async () => {
    const sample = await print(BODY);
    assert.match(await outline((await finished(sample, wrappers)).pdf), "NonStruct");
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Div(P P))");
    assert.equal(await rules(sample), []);
  });

  test("keeps a wrapper that says something, as a group of blocks or as a piece of a line", async () => {
    const { raw, facts } = await print(
      '<h1>W</h1><div id="a"><b>One</b><p>Two</p></div><p>Three <span id="b">four</span></p>',
    );
    for (const key of ["Lang", "E", "Alt", "ActualText", "ID"]) {
      const say: Pass = ({ root }) => {
        const around = descend(root).filter(({ type }) => type === "NonStruct");
        for (const element of around)
          if (elementsIn(element).length > 0) element.dict.set(pdfName(key), text("cy"));
      };
      const steps = passes.flatMap((pass) => (pass === wrappers ? [say, pass] : [pass]));
      const { pdf } = await finishWith(raw, facts, steps, []);
      assert.is(await outline(pdf), "Document(H1 Div(P P) P(Span))", key);
    }
  });

  test("keeps the order of loose words and blocks", async () => {
    const sample = await print("<h1>W</h1><div>Before <p>Between</p> after <p>Last</p></div>");
    const { pdf } = await finished(sample);
    assert.is(await outline(pdf), "Document(H1 Div(P P P P))");
    assert.is(await readText(pdf), "W\nBefore\nBetween\nafter\nLast");
  });

  test("makes no paragraph of a field, which has no words", async () => {
    const sample = await print('<h1>W</h1><div>Name<p>as on the letter</p><input aria-label="Name"></div>', {
      formFields: true,
    });
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Div(P P Form))");
  });

  test("opens the blocks inside a link", async () => {
    const sample = await print(
      '<h1>W</h1><a href="https://a.example"><div><p>Block</p></div></a><p>A <a href="https://a.example"><strong>strong</strong></a> link</p><a href="https://a.example"><div>Words<p>Block</p></div></a>',
    );
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 P(Link) P(Link(Strong)) P(Link(P P)))",
    );
  });

  test("keeps the language of a block inside a link", async () => {
    const sample = await print('<h1>W</h1><a href="https://a.example"><p lang="cy">Cymraeg</p></a>');
    const { pdf } = await finished(sample);
    assert.is(await outline(pdf), "Document(H1 P(Link(Span)))");
    const [piece] = await elements(pdf, "Span");
    assert.is(textEntry(piece?.dict, "Lang"), "cy");
  });

  test("keeps two blocks of a cell apart", async () => {
    const sample = await print(
      "<h1>W</h1><table><tr><th>A</th></tr><tr><td><div>one</div><div>two</div></td></tr></table>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Table(TR(TH) TR(TD(P P))))");
  });

  test("gathers loose words only where they stand beside a block", async () => {
    const cells =
      "<table><tr><th>Words<p>Block</p></th></tr><tr><td>Words<p>Block</p></td></tr><tr><td>Words</td></tr></table>";
    const items = "<ul><li>Words<p>Block</p></li><li>Words</li><li><p>Block</p></li></ul>";
    const notes = `<ol class="footnotes-list"><li>Words<p>Block</p></li><li>Words</li></ol>`;
    const sample = await print(`<h1>W</h1>${cells}${items}${notes}`);
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 Table(TR(TH(P P)) TR(TD(P P)) TR(TD)) L(LI(Lbl LBody(P P)) LI(Lbl LBody) LI(Lbl LBody(P))) Div(Note(Lbl P P) Note(Lbl)))",
    );
  });
});
