import * as assert from "uvu/assert";
import { describe } from "./describe.ts";
import { withSecondTry } from "./second-try.ts";
import type { Outcome, runTestFiles } from "./test-files.ts";

const outcome = (file: string, failed: number): Outcome => ({
  file,
  output: "",
  passed: 1,
  failed,
  seconds: 1,
});

describe("a second try", (test) => {
  let ran: string[] = [];
  /** Stands for the tests: only those files fail again. */
  const failing =
    (...files: string[]): typeof runTestFiles =>
    async (given, onOutcome) => {
      ran = [...given];
      for (const file of given) onOutcome(outcome(file, files.includes(file) ? 1 : 0));
    };
  test("is for what failed alone, and names what passes then", async () => {
    const first = [outcome("a", 0), outcome("b", 2), outcome("c", 1)];
    const { outcomes, unsteady } = await withSecondTry(first, failing("c"));
    assert.equal(ran, ["b", "c"]);
    assert.equal(unsteady, ["b"]);
    assert.equal(
      outcomes.map(({ file, failed }) => `${file} ${failed}`),
      ["a 0", "b 0", "c 1"],
    );
  });

  test("is not given to many files", async () => {
    const first = ["a", "b", "c", "d"].map((file) => outcome(file, 1));
    ran = [];
    const { outcomes, unsteady } = await withSecondTry(first, failing());
    assert.equal([ran, unsteady, outcomes], [[], [], first]);
  });
});
