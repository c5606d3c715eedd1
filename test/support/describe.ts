/**
 * Runs uvu suites so that nothing can pass while failing: every suite runs, a failing `before` fails its tests,
 * a thrown string counts as a failure, and a file without tests fails.
 */
import { suite } from "uvu";

export interface Checks {
  /** Registers one check; its name is a sentence about behaviour. */
  (sentence: string, check: () => unknown): void;
  /** Runs once before the checks of this suite; when it throws, every check fails with its reason. */
  before(prepare: () => unknown): void;
  /** Runs once after the checks of this suite, whatever became of them. */
  after(tidy: () => unknown): void;
}

const tally = { registered: 0, passed: 0, failed: 0 };

/** Defines and runs the suite `name`; `define` receives the function that registers its checks. */
export function describe(name: string, define: (test: Checks) => void): void {
  const tests = suite(name);
  let broken: Error | undefined;
  const test: Checks = (sentence, check) => {
    tally.registered += 1;
    tests(sentence, async () => {
      try {
        if (broken) throw broken;
        await check();
        tally.passed += 1;
      } catch (reason) {
        tally.failed += 1;
        throw asError(reason);
      }
    });
  };
  test.before = (prepare) =>
    tests.before(async () => {
      try {
        await prepare();
      } catch (reason) {
        broken = asError(reason);
      }
    });
  test.after = (tidy) => tests.after(async () => void (await tidy()));
  define(test);
  tests.run();
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(`thrown: ${String(reason)}`);
}

process.on("exit", () => {
  const unfinished = tally.registered - tally.passed - tally.failed;
  const failed = tally.failed + unfinished + (tally.registered === 0 ? 1 : 0);
  if (unfinished > 0) console.log(`${unfinished} checks never finished.`);
  if (tally.registered === 0) console.log("This file registered no checks.");
  console.log(`${tally.passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
