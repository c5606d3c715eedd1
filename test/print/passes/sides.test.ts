import * as assert from "uvu/assert";
import { finish } from "../../../scripts/print/finish.ts";
import { describe } from "../../support/describe.ts";
import { printing } from "../printing.ts";

const OVER = "<p style='break-before:page'>One line too many</p>";

describe("passes/sides", (test) => {
  const print = printing(test);
  const messages = async (body: string, sides?: number) => {
    const { raw, facts } = await print(body);
    const { findings } = await finish(raw, sides === undefined ? facts : { ...facts, sides });
    return findings.filter(({ rule }) => rule === "sides").map(({ message }) => message);
  };

  test("says by how much a pack is longer than it promises", async () => {
    assert.equal(await messages(`<h1>P</h1>${OVER}`, 1), [
      "It is too long for 1 side by 1 line, 5 mm. Shorten its longest questions by that much.",
    ]);
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
});
