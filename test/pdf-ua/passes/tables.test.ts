import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { tables } from "../../../scripts/pdf-ua/passes/tables.ts";
import { attribute, attributesOf, setAttribute } from "../../../scripts/pdf-ua/pdf/attributes.ts";
import { descend, readStructure } from "../../../scripts/pdf-ua/pdf/structure.ts";
import { pdfName, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, printing, rules } from "../printing.ts";

const COMPLEX = `<h1>T</h1><table><caption>Complex</caption><thead><tr><th>A</th><th colspan="2">B</th></tr></thead>
  <tbody><tr><th rowspan="2">r</th><td>1</td><td></td></tr><tr><td></td><td>4</td></tr><tr><th>s</th><td colspan="2">wide</td></tr></tbody></table>`;

describe("passes/tables", (test) => {
  const print = printing(test);

  test("gives each cell one set of attributes and ids that never change", async () => {
    const sample = await print(COMPLEX);
    const ids = async (pdf: Uint8Array) =>
      (await elements(pdf, "TH")).flatMap(({ dict }) => textEntry(dict, "ID") ?? []);
    assert.match((await ids((await finished(sample, tables)).pdf)).join(), /node\d+/);
    const { pdf } = await finished(sample);
    assert.match((await ids(pdf)).join(), /^cell-1,cell-2/);
    for (const cell of await elements(pdf, "TD")) assert.ok(attributesOf(cell).length <= 1);
  });

  test("gives a scope to a heading that the browser gave none", async () => {
    const sample = await print(
      "<h1>T</h1><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
    );
    const pdf = await PDFDocument.load(sample.raw, { updateMetadata: false });
    const root = readStructure(pdf);
    for (const element of root ? descend(root) : [])
      if (/^T[HD]$/.test(element.type)) element.dict.delete(pdfName("A"));
    const bare = { ...sample, raw: await pdf.save({ updateFieldAppearances: false }) };
    assert.equal(await rules(bare, tables), ["7.5-1"]);
    assert.equal(await rules(bare), []);
  });

  test("says nothing of a cell that is like any other", async () => {
    const { pdf } = await finished(
      await print("<h1>T</h1><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"),
    );
    assert.equal(
      (await elements(pdf, "TD")).map((cell) => attributesOf(cell)),
      [[], [], [], []],
    );
  });

  test("leaves notes their own ids", async () => {
    const { pdf } = await finished(
      await print(
        '<h1>T</h1><ol class="footnotes-list"><li>Note</li></ol><table><tr><th>A</th></tr><tr><td>1</td></tr></table>',
      ),
    );
    const ids = [...(await elements(pdf, "Note")), ...(await elements(pdf, "TH"))];
    assert.equal(
      ids.map(({ dict }) => textEntry(dict, "ID")),
      ["note-1", "cell-1"],
    );
  });

  test("keeps what another owner says of a cell, and forgets a heading that is not there", async () => {
    const sample = await print(
      "<h1>T</h1><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
    );
    const pdf = await PDFDocument.load(sample.raw, { updateMetadata: false });
    const root = readStructure(pdf);
    const cells = root ? descend(root).filter(({ type }) => /^T[HD]$/.test(type)) : [];
    for (const cell of cells) setAttribute(cell, "Layout", "TextAlign", pdfName("Center"));
    cells[0]?.dict.delete(pdfName("ID"));
    const raw = await pdf.save({ updateFieldAppearances: false });
    const made = await finished({ ...sample, raw });
    const [first, second] = await elements(made.pdf, "TD");
    const said = (cell: typeof first, owner: string, key: string) =>
      cell && String(attribute(cell, owner, key) ?? "");
    assert.is(said(second, "Layout", "TextAlign"), "/Center");
    assert.is(said(second, "Table", "Headers"), "[ (cell-1) ]");
    assert.is(said(first, "Table", "Headers"), "");
  });

  test("keeps rows equal when cells are blank or merged", async () => {
    assert.equal(await rules(await print(COMPLEX)), []);
    assert.equal(
      await rules(
        await print("<h1>T</h1><table><tr><th>A</th><th>B</th></tr><tr><td></td><td> </td></tr></table>"),
      ),
      [],
    );
  });

  test("takes tables without headings, of one cell, and inside a table", async () => {
    const body =
      "<table><tr><td>no</td><td>heads</td></tr></table><table><tr><td>single</td></tr></table><table><tr><td>out<table><tr><th>in</th></tr><tr><td>ner</td></tr></table></td><td></td></tr></table>";
    assert.equal(await rules(await print(`<h1>T</h1>${body}`)), []);
  });

  test("keeps what each cell says of spans and headings, by the new ids", async () => {
    const body = `<h1>T</h1><table><tr><th id="a">A</th><th id="b" colspan="2">B</th></tr>
      <tr><th id="r" rowspan="2" scope="row">R</th><td headers="a r">1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`;
    const { pdf } = await finished(await print(body));
    const heads = await elements(pdf, "TH");
    const said = (name: string) => heads.map((cell) => String(attribute(cell, "Table", name) ?? ""));
    const ids = heads.flatMap(({ dict }) => textEntry(dict, "ID") ?? []);
    assert.equal(ids, ["cell-1", "cell-2"]);
    assert.equal(said("ColSpan"), ["", "2", ""]);
    assert.equal(said("RowSpan"), ["", "", "2"]);
    assert.is(said("Scope")[2], "/Row");
    const [first] = await elements(pdf, "TD");
    assert.is(String(first && attribute(first, "Table", "Headers")), "[ (cell-1) (cell-2) ]");
    for (const cell of await elements(pdf, "TD")) {
      assert.is(attribute(cell, "Table", "Scope"), undefined);
      for (const dict of attributesOf(cell)) assert.ok(dict.keys().length > 1);
    }
  });
});
