import * as assert from "uvu/assert";
import { pageCount } from "../../../scripts/pdf-ua/checks/page-count.ts";
import { finish } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

const OVER = "<p style='break-before:page'>One line too many</p>";

describe("checks/page-count", (test) => {
  const print = printing(test);
  const messages = async (body: string, promised?: number) => {
    const { raw, facts } = await print(body);
    const { findings } = await finish(raw, promised === undefined ? facts : { ...facts, pages: promised });
    return findings.map(({ rule, message }) => `${rule}: ${message}`);
  };

  test("says by how much a document is longer than it promises", async () => {
    assert.equal(await messages(`<h1>P</h1>${OVER}`, 1), [
      "too-many-pages: It is too long for 1 page by 1 line, 5 mm.",
    ]);
  });

  test("is the only one that minds", async () => {
    const sample = await print(`<h1>P</h1>${OVER}`);
    const promised = { ...sample, facts: { ...sample.facts, pages: 1 } };
    assert.equal((await finished(promised, pageCount)).findings, []);
    assert.is((await finished(promised)).findings.length, 1);
  });

  test("says when a document is shorter than it promises", async () => {
    assert.equal(await messages("<h1>P</h1>", 2), ["too-few-pages: It should fill 2 pages, and fills 1."]);
  });

  test("accepts the promised number, and any number where none is promised", async () => {
    assert.equal(await messages(`<h1>P</h1>${OVER}`, 2), []);
    assert.equal(await messages(`<h1>P</h1>${OVER}`), []);
  });

  test("names the first page too many, and counts no line of its margins", async () => {
    const foot = "@page { @bottom-center { content: 'Foot'; font: 14pt Atkinson } }";
    const sample = await print(`<h1>P</h1>${OVER}`, { styles: foot });
    assert.equal((await finished({ ...sample, facts: { ...sample.facts, pages: 1 } })).findings, [
      {
        rule: "too-many-pages",
        page: 2,
        message: "It is too long for 1 page by 1 line, 5 mm.",
      },
    ]);
  });
});
