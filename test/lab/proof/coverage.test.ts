import { existsSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { coverageLine, coverageOf, coverageReport, reasonFaults, rooms } from "./coverage.ts";
import { reasons } from "./reasons.ts";

const TEXT = "/** Says. */\ninterface A {\n  b: string;\n}\nexport const c = () => {\n  d();\n};\n";

/** Counts of the lines of `TEXT`, and of branches that begin at line 5. */
const counted = (lines: readonly number[], branches: readonly number[] = []) => ({
  statementMap: Object.fromEntries(lines.map((_, index) => [index, { start: { line: index + 1 } }])),
  s: Object.fromEntries(lines.map((count, index) => [index, count])),
  branchMap: Object.fromEntries(
    branches.map((_, index) => [
      index,
      { line: 5, loc: { start: { line: 5, column: 7 }, end: { line: 6, column: 0 } } },
    ]),
  ),
  b: Object.fromEntries(branches.map((count, index) => [index, [count]])),
});
const low = coverageOf("scripts/a/low.ts", TEXT, counted([1, 1, 1, 1, 1, 0, 1], [1, 0]));
const full = coverageOf("scripts/full.ts", TEXT, counted([0, 0, 0, 0, 1, 1, 1], [1]));

describe("coverage", (test) => {
  test("counts lines with code only, and branches", () => {
    assert.equal(low.lines, { reached: 2, all: 3, missed: [6] });
    assert.equal(low.branches, { reached: 1, all: 2, missed: [5] });
    assert.equal(full.lines, { reached: 3, all: 3, missed: [] });
  });

  test("counts no fallback that only the types ask for", () => {
    const branch = (text: string, count: number) =>
      coverageOf("a.ts", `a${text};\n`, {
        ...counted([1]),
        branchMap: {
          0: { line: 1, loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 + text.length } } },
        },
        b: { 0: [count] },
      }).branches.all;
    for (const text of [' ?? ""', " ?? 0", " ?? []", " ?? -1"]) {
      assert.is(branch(text, 0), 0, text);
      assert.is(branch(text, 1), 1, text);
    }
    for (const text of [" ?? b", ' ?? "b"', ' || ""', " ?? [b]"]) assert.is(branch(text, 0), 1, text);
  });

  test("says what is missed in one line, and cuts its figures instead of rounding them up", () => {
    assert.is(coverageLine(low), "scripts/a/low.ts  66.6 % of lines, 50.0 % of branches, misses 5-6");
    const almost = { ...full, lines: { reached: 9999, all: 10_000, missed: [1, 2, 3, 7] } };
    assert.is(coverageLine(almost), "scripts/full.ts  99.9 % of lines, 100.0 % of branches, misses 1-3, 7");
  });

  test("asks for a reason for each low file", () => {
    assert.equal(reasonFaults([low, full], {}), [
      "scripts/a/low.ts  66.6 % of lines, 50.0 % of branches, misses 5-6: test it, or give a reason in test/lab/proof/reasons.ts.",
    ]);
    assert.is(reasonFaults([low], { "scripts/a/low.ts": "" }).length, 1);
    assert.equal(reasonFaults([low, full], { "scripts/a/low.ts": "It is so." }), []);
  });

  test("wants no reason for a file that is high, or gone", () => {
    assert.equal(reasonFaults([full], { "scripts/full.ts": "It is so.", "scripts/b.ts": "Too." }), [
      "scripts/full.ts needs no reason. Take it out of test/lab/proof/reasons.ts.",
      "scripts/b.ts needs no reason. Take it out of test/lab/proof/reasons.ts.",
    ]);
  });

  test("has reasons for files that are there", () => {
    for (const [file, why] of Object.entries(reasons)) {
      assert.ok(existsSync(file), file);
      assert.ok(why.length > 20, why);
    }
  });

  test("has a reason of its own for each file, and puts no test off", () => {
    const all = Object.values(reasons);
    assert.equal(
      all.filter((why, index) => all.indexOf(why) !== index),
      [],
    );
    for (const why of all) assert.not.match(why, /not (yet )?tested|not yet|todo/i);
  });

  test("puts low files with their reasons, rooms and all files into the report", () => {
    const report = coverageReport([low, full], { "scripts/a/low.ts": "It is so." });
    assert.match(report, "| scripts/a/low.ts | 66.6 % | 2 of 3 | 50.0 % | 1 of 2 | It is so. |");
    assert.match(report, "| all | 83.3 % | 5 of 6 | 66.6 % | 2 of 3 |");
    assert.equal(
      rooms([low, full]).map(({ file }) => file),
      ["a", "commands"],
    );
  });
});
