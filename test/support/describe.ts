/**
 * Runs uvu suites so that nothing can pass while failing: every suite runs, a failing `before` fails its tests,
 * a thrown string counts as a failure, and a file without tests fails.
 */
import { suite } from "uvu";
import { shuffled } from "./shuffled.ts";

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
  const checks: [sentence: string, check: () => Promise<void>][] = [];
  const test: Checks = (sentence, check) => {
    tally.registered += 1;
    checks.push([
      sentence,
      async () => {
        try {
          if (broken) throw broken;
          await check();
          tally.passed += 1;
        } catch (reason) {
          tally.failed += 1;
          throw asError(reason);
        }
      },
    ]);
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
  for (const [sentence, check] of shuffled(checks, process.env["SHUFFLE"])) tests(sentence, check);
  tests.run();
}

/** How the checks ended that were registered since the last call, as the closing line of a file: `2 passed, 0 failed`. */
export function closingLines(): string[] {
  const { registered, passed, failed } = tally;
  Object.assign(tally, { registered: 0, passed: 0, failed: 0 });
  const unfinished = registered - passed - failed;
  return [
    ...(unfinished > 0 ? [`${unfinished} checks never finished.`] : []),
    ...(registered === 0 ? ["This file registered no checks."] : []),
    `${passed} passed, ${failed + unfinished + (registered === 0 ? 1 : 0)} failed`,
  ];
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(`thrown: ${String(reason)}`);
}

// A worker asks for the closing lines of each file.
const runsManyFiles = globalThis.UVU_DEFER;

process.on("exit", () => {
  if (runsManyFiles) return;
  const lines = closingLines();
  for (const line of lines) console.log(line);
  if (!lines.at(-1)?.endsWith(" 0 failed")) process.exitCode = 1;
});
