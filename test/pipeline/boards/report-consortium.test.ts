import * as assert from "uvu/assert";
import type { ConsortiumBuilt } from "../../../scripts/pipeline/boards/consortium.ts";
import { consortiumLines } from "../../../scripts/pipeline/boards/report-consortium.ts";
import { describe } from "../../support/describe.ts";

const NOTHING: ConsortiumBuilt = {
  root: undefined,
  files: 0,
  built: [],
  unchanged: [],
  problems: [],
  missing: [],
  older: [],
  removed: [],
  notes: [],
};

const said = (done: Partial<ConsortiumBuilt>) => {
  const { lines, mend } = consortiumLines({ ...NOTHING, ...done }, 2);
  return { lines: lines.filter((line) => line !== ""), mend: mend.filter((line) => line !== "") };
};

describe("what a build of a consortium says", (test) => {
  test("counts what was built and what had not changed", () => {
    assert.equal(said({ built: ["ayle"], unchanged: ["weyle", "wold"] }), {
      lines: ["1 board built, 2 unchanged, in 2.0 seconds."],
      mend: [],
    });
  });

  test("names what is not on the website, and what to type", () => {
    const { lines } = said({ missing: ["ayle", "wold"], older: ["weyle"], removed: ["gone"] });
    assert.equal(lines, [
      "Left out, because content/boards holds no file of that name any more: gone.",
      "Built of older words or facts: weyle. To build every board that has changed, type: npm run build -- --boards all",
      "Not built yet, and so not on the website: ayle and wold. To build them, type: npm run build -- --boards all",
    ]);
  });

  test("names a dozen of very many", () => {
    const ids = Array.from({ length: 150 }, (_, index) => `board-${index}`);
    assert.match(said({ older: ids }).lines[0] ?? "", "board-11 and 138 more.");
  });

  test("says of a board with a mistake what became of it, once", () => {
    const problem = {
      file: "content/boards/ayle.yaml",
      line: 3,
      column: 1,
      field: "name",
      message: "is missing.",
    };
    const { lines, mend } = said({ problems: [problem], missing: ["ayle"], older: [] });
    assert.equal(lines, []);
    assert.equal(mend, [
      "content/boards/ayle.yaml:3:1  name  is missing.\n1 problem in 1 file.",
      "ayle was not built.",
    ]);
  });
});
