import * as assert from "uvu/assert";
import { type Block, divide } from "../../../scripts/packs/editions/divide.ts";
import { describe } from "../../support/describe.ts";

/** Blocks of these heights, one below the other; some with more to say of them, by their index. */
function blocks(heights: readonly number[], more: Record<number, Partial<Block>> = {}): Block[] {
  let top = 0;
  return heights.map((height, index) => {
    const block = { top, bottom: top + height, heads: 0, bound: false, within: false, room: 0 };
    top += height;
    return { ...block, ...more[index] };
  });
}

describe("divide", (test) => {
  test("keeps on one side what fits, and has an answer for nothing", () => {
    assert.equal(divide(blocks([40, 60]), 100), [0]);
    assert.equal(divide([], 100), []);
  });

  test("takes the fewest sides, and shares them evenly", () => {
    // One after another, the last side would hold a tenth.
    assert.equal(divide(blocks(Array(11).fill(10)), 100), [0, 6]);
    assert.equal(divide(blocks([90, 20, 90]), 100), [0, 1, 2]);
  });

  test("never begins a side with what belongs to what comes before", () => {
    assert.equal(divide(blocks([30, 10, 60, 20]), 100), [0, 2]);
    assert.equal(divide(blocks([30, 10, 60, 20], { 2: { bound: true } }), 100), [0, 1]);
  });

  test("counts the heads that a table repeats", () => {
    const heads = { 2: { heads: 30 } };
    assert.equal(divide(blocks([20, 60, 80], heads), 100), [0, 2]);
    assert.equal(divide(blocks([60, 60, 80], heads), 100), [0, 1, 2]);
  });

  test("parts a list only where the sides are much more even for it", () => {
    const list = { 2: { within: true }, 3: { within: true } };
    assert.equal(divide(blocks([50, 10, 30, 10, 40], list), 100), [0, 1]);
    assert.equal(divide(blocks([20, 30, 30, 30], list), 100), [0, 2]);
  });

  test("leaves what is free to sides with room to write", () => {
    assert.equal(divide(blocks([40, 40, 20, 20], { 3: { room: 100 } }), 100), [0, 3]);
    // Room that is soon full is worth little.
    assert.equal(divide(blocks([40, 40, 20, 20], { 3: { room: 10 } }), 100), [0, 2]);
  });

  test("lets what is higher than a side run on", () => {
    assert.equal(divide(blocks([50, 250, 40]), 100), [0, 1, 2]);
  });
});
