import { PDFRef } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { openDocument } from "../../../scripts/pdf-ua/document.ts";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { languages } from "../../../scripts/pdf-ua/passes/languages.ts";
import { repeats } from "../../../scripts/pdf-ua/passes/repeats.ts";
import { type Child, elementsIn } from "../../../scripts/pdf-ua/pdf/structure.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/repeats", (test) => {
  const print = printing(test);
  const ROWS = "<tr><td>one</td><td>two</td></tr>".repeat(60);
  const BODY = `<h1>Long</h1><table><thead><tr><th>Action</th><th>Owner</th></tr></thead><tbody>${ROWS}</tbody></table>`;
  const count = (text: string, word: string) => text.split(word).length - 1;

  test("reads the head of a table of several pages once", async () => {
    const sample = await print(BODY);
    assert.ok(count(await readText((await finished(sample, repeats)).pdf), "Action") > 1);
    assert.is(count(await readText((await finished(sample)).pdf), "Action"), 1);
    assert.equal(await rules(sample), []);
  });

  test("reads a box that stands on every page once", async () => {
    const sample = await print(
      `<h1>Long</h1><div class="fixed">Keep safe</div>${"<p>Some words.</p>".repeat(60)}`,
      {
        styles: ".fixed { position: fixed; bottom: 0 }",
      },
    );
    assert.is(count(await readText((await finished(sample)).pdf), "Keep safe"), 1);
    assert.equal(await rules(sample), []);
  });

  test("reads all of a text that runs over pages", async () => {
    const sample = await print(`<h1>Long</h1><div lang="cy">${"Geiriau lawer. ".repeat(400)}</div>`);
    assert.is(count(await readText((await finished(sample)).pdf), "Geiriau"), 400);
    assert.equal(await rules(sample), []);
  });

  test("drops a repeat that paints nothing", async () => {
    const { raw, facts } = await print(BODY);
    const doc = await openDocument(raw, facts);
    languages(doc);
    const [head] = [...doc.elementFacts].find(([, facts]) => facts.repeats) ?? [];
    const cell = head && elementsIn(head)[0];
    const empty: Child = { kind: "content", page: PDFRef.of(0), owner: PDFRef.of(0), mcid: 0 };
    cell?.children.push(empty);
    repeats(doc);
    assert.is(cell?.children.includes(empty), false);
  });
});
