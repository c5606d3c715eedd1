import * as assert from "uvu/assert";
import { boardCounts, boardTable } from "../../../scripts/pipeline/bench/bench-boards.ts";
import { describe } from "../../support/describe.ts";

describe("the bench of boards", (test) => {
  test("takes whole numbers of boards", () => {
    assert.equal(boardCounts("1,10,150"), [1, 10, 150]);
    for (const typed of ["", "0", "1,,2", "ten", "1.5", "501", "-1"])
      assert.is(boardCounts(typed), undefined, typed);
  });

  test("says what each build took, and what cannot be told by a dash", () => {
    const [heads = "", cold = "", shard = ""] = boardTable([
      {
        what: "3 boards: cold",
        seconds: 30,
        built: 3,
        bytes: 64_000_000,
        memory: { own: 200, started: 900 },
      },
      { what: "3 boards: nothing", seconds: 1, built: 0, bytes: undefined, memory: undefined },
    ]);
    assert.match(heads, /seconds +built +s a board +site MB +node MB +\+ others/);
    assert.match(cold, /^3 boards: cold +30\.0 +3 +10\.0 +64 +200 +900$/);
    assert.match(shard, /^3 boards: nothing +1\.0 +0 +– +– +– +–$/);
  });
});
