/** Runs every `*.test.ts` (or those whose path contains an argument) and ends with `N passed, N failed`. */
import { globSync } from "node:fs";
import { type Outcome, runTestFiles } from "./support/test-files.ts";

const wanted = process.argv.slice(2);
const files = globSync("test/**/*.test.ts")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const outcomes: Outcome[] = [];
await runTestFiles(files, (outcome) => {
  outcomes.push(outcome);
  console.log(`${outcome.failed === 0 ? "ok  " : "FAIL"} ${outcome.file} (${outcome.seconds.toFixed(1)} s)`);
  if (outcome.failed > 0) console.log(outcome.output);
});

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0) + (files.length === 0 ? 1 : 0);
if (files.length === 0) console.log("No test file was found.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
