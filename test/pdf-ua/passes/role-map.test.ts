import * as assert from "uvu/assert";
import { readSubject } from "../../../scripts/pdf-ua/inspect/subject.ts";
import { roleMap } from "../../../scripts/pdf-ua/passes/role-map.ts";
import { dictEntry, nameEntry, pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/role-map", (test) => {
  const print = printing(test);

  test("maps the types that PDF 1.7 does not know", async () => {
    const sample = await print(
      "<h1>R</h1><p><strong>Strong</strong> and <em>stressed</em></p><aside><p>Aside</p></aside>",
    );
    assert.equal(await rules(sample, roleMap), ["7.1-5"]);
    assert.equal(await rules(sample), []);
  });

  test("gives each type of PDF 2.0 its meaning, and an unknown one none", async () => {
    const { pdf } = await finished(
      await print(
        '<h1>R</h1><p data-pdf="Title">Title</p><div data-pdf="FENote">Note</div><p>H<span data-pdf="Sub">2</span>O</p><p data-pdf="Verse">Verse</p>',
      ),
    );
    const map = dictEntry((await readSubject(pdf, {}, [])).root?.dict, "RoleMap");
    assert.equal(
      map?.keys().map((key) => [key.decodeText(), nameEntry(map, key.decodeText())]),
      [
        ["FENote", "Note"],
        ["Sub", "Span"],
        ["Title", "P"],
        ["Verse", "NonStruct"],
      ],
    );
  });

  test("maps nothing where there is nothing to map", async () => {
    const { pdf } = await finished(await print("<h1>R</h1>"));
    assert.not.ok((await readSubject(pdf, {}, [])).root?.dict.has(pdfName("RoleMap")));
  });
});
