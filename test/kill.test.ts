import * as assert from "uvu/assert";
import { killAtRandom } from "../scripts/kill.ts";
import { describe } from "./support/describe.ts";

/** A few; `npm run kill` does fifty. */
const RUNS = 4;

describe("builds and releases that are killed", (test) => {
  test("leave what was there, or everything new, and nothing else", async () => {
    const lines: string[] = [];
    const faults = await killAtRandom({ runs: RUNS, seed: 7, say: (line) => lines.push(line) });
    assert.equal(faults, []);
    assert.is(lines.length, RUNS);
  });
});
