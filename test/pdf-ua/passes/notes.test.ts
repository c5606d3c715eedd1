import * as assert from "uvu/assert";
import { notes } from "../../../scripts/pdf-ua/passes/notes.ts";
import { pdfName, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

describe("passes/notes", (test) => {
  const print = printing(test);
  const note = (n: number) =>
    `<li id="fn${n}" class="footnote-item"><p>Source ${n} <a href="#fnref${n}" class="footnote-backref">\u21A9\uFE0E</a></p></li>`;
  const BODY = `<h1>Notes</h1><p>One<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> and two<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup>.</p>
    <section class="footnotes"><ol class="footnotes-list">${note(1)}${note(2)}</ol></section>`;

  test("gives every note its type and an id of its own", async () => {
    const sample = await print(BODY);
    assert.ok((await rules(sample, notes)).includes("7.2-17"));
    assert.equal(await rules(sample), []);
    const found = await elements((await finished(sample)).pdf, "Note");
    assert.equal(
      found.map(({ dict }) => textEntry(dict, "ID")),
      ["note-1", "note-2"],
    );
  });

  test("keeps the number as a label, and the link to the note as a reference", async () => {
    const shape = await outline((await finished(await print(BODY))).pdf);
    assert.is(
      shape,
      "Document(H1 P(Reference(Link) Reference(Link)) Sect(Div(Note(Lbl P(Link)) Note(Lbl P(Link)))))",
    );
  });

  test("takes only the items for notes, and leaves nothing of the list around them", async () => {
    const { pdf } = await finished(await print(BODY.replace("</ol>", "<p>Between</p></ol>")));
    assert.match(await outline(pdf), "Div(Note(Lbl P(Link)) Note(Lbl P(Link)) P)");
    const [group] = await elements(pdf, "Div");
    assert.not.ok(group?.dict.has(pdfName("A")));
  });
});
