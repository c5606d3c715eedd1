import * as assert from "uvu/assert";
import { sides } from "../../../scripts/pdf-ua/checks/sides.ts";
import { finish } from "../../../scripts/pdf-ua/finish.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

const OVER = "<p style='break-before:page'>One line too many</p>";

describe("passes/sides", (test) => {
  const print = printing(test);
  const messages = async (body: string, promised?: number) => {
    const { raw, facts } = await print(body);
    const { findings } = await finish(raw, promised === undefined ? facts : { ...facts, sides: promised });
    return findings.filter(({ rule }) => rule === "sides").map(({ message }) => message);
  };

  test("says by how much a pack is longer than it promises", async () => {
    assert.equal(await messages(`<h1>P</h1>${OVER}`, 1), [
      "It is too long for 1 side by 1 line, 5 mm. Shorten its longest questions by that much.",
    ]);
  });

  test("is the only one that minds", async () => {
    const sample = await print(`<h1>P</h1>${OVER}`);
    const promised = { ...sample, facts: { ...sample.facts, sides: 1 } };
    assert.equal((await finished(promised, sides)).findings, []);
    assert.is((await finished(promised)).findings.length, 1);
  });

  test("says when a pack is shorter than it promises", async () => {
    assert.equal(await messages("<h1>P</h1>", 2), [
      'It should fill 2 sides, and fills 1. Change "sides" in the pack\'s file.',
    ]);
  });

  test("accepts the promised number, and any number where none is promised", async () => {
    assert.equal(await messages(`<h1>P</h1>${OVER}`, 2), []);
    assert.equal(await messages(`<h1>P</h1>${OVER}`), []);
  });

  test("names the first page too many, and counts no line of its margins", async () => {
    const foot = "@page { @bottom-center { content: 'Foot'; font: 14pt Atkinson } }";
    const sample = await print(`<h1>P</h1>${OVER}`, { styles: foot });
    assert.equal((await finished({ ...sample, facts: { ...sample.facts, sides: 1 } })).findings, [
      {
        rule: "sides",
        page: 2,
        message: "It is too long for 1 side by 1 line, 5 mm. Shorten its longest questions by that much.",
      },
    ]);
  });
});
