import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { atHome } from "./at-home.ts";

const LOOK = "function look() { return () => document.title; }";
const homes = new Map([
  ["file:///a.ts", "// nothing"],
  ["file:///b.ts", `const x = 1;\n${LOOK}\n`],
]);
const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
const counts = (...ranges: ReturnType<typeof range>[]) => ({
  functionName: "",
  isBlockCoverage: true,
  ranges,
});

describe("counts of what was sent to a page", (test) => {
  test("go to the place in the file, with all that is inside", () => {
    const source = `(${LOOK})()`;
    const inner = LOOK.indexOf("() =>") + 1;
    const functions = [
      counts(range(0, source.length, 1)),
      counts(range(1, 1 + LOOK.length, 2)),
      counts(range(inner, inner + 20, 3)),
    ];
    const found = atHome([{ source, functions }], homes);
    assert.is(found.length, 1);
    assert.is(found[0]?.url, "file:///b.ts");
    assert.equal(
      found[0]?.functions.map(({ ranges }) => ranges),
      [[range(13, 13 + LOOK.length, 2)], [range(inner + 12, inner + 32, 3)]],
    );
  });

  test("go nowhere when the text stands in no file, or is too short to tell", () => {
    for (const source of ["function other() { return document.title; }", "const x = 1;"])
      assert.equal(atHome([{ source, functions: [counts(range(0, source.length, 1))] }], homes), []);
  });
});
