import { globSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { explained } from "./explained.ts";
import { mutationReport, outcomeOf } from "./mutate.ts";

const mutant = (change: string) => ({ file: "a.ts", line: 4, code: "if (a === b) c();", change, text: "" });
const seen = { mutant: mutant("=== → !=="), survived: false };
const missed = { mutant: mutant("a === b → true"), survived: true };
const reason = (change: string, file = "a.ts") => ({
  file,
  code: "if (a === b) c();",
  change,
  why: "It is so.",
});

describe("mutation testing", (test) => {
  test("tells of a fault that no test saw and nobody explained", () => {
    const outcome = outcomeOf([seen, missed], [], true);
    assert.equal(outcome, { survivors: [missed.mutant], unexplained: [missed.mutant], stale: [] });
    const report = mutationReport([seen, missed], outcome);
    assert.match(report, "2 planted, 1 seen by a test, 0 explained, 1 left.");
    assert.match(report, "| a.ts | 2 | 1 | 0 | 1 |");
    assert.match(report, "- a.ts:4  a === b → true  in  if (a === b) c();");
  });

  test("is content with a reason", () => {
    const outcome = outcomeOf([seen, missed], [reason("a === b → true")], true);
    assert.equal(outcome.unexplained, []);
    assert.match(mutationReport([seen, missed], outcome), "| a.ts | 2 | 1 | 1 | 0 |");
  });

  test("tells of a reason that stands for nothing, but not from a sample or for other files", () => {
    const reasons = [reason("=== → !=="), reason("=== → !==", "b.ts")];
    const outcome = outcomeOf([seen], reasons, true);
    assert.equal(outcome.stale, [reasons[0]]);
    assert.match(
      mutationReport([seen], outcome),
      '- a.ts: "=== → !==" in "if (a === b) c();" needs no reason.',
    );
    assert.equal(outcomeOf([seen], reasons, false).stale, []);
  });

  test("explains nothing that is not there", () => {
    for (const { file, code, why } of explained) {
      assert.ok(globSync(file).length === 1, file);
      const lines = readFileSync(file, "utf8").split("\n");
      assert.ok(
        lines.some((line) => line.trim() === code),
        `${file}: ${code}`,
      );
      assert.ok(why.length > 10, why);
    }
  });
});
