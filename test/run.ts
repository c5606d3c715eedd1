/** `npm test`: runs every `*.test.ts`, or those whose path holds an argument, and ends with `N passed, N failed`. */
import { globSync } from "node:fs";
import { runCommand } from "../scripts/core/command.ts";
import { notTriedSentence } from "./support/not-tried.ts";
import { withSecondTry } from "./support/second-try.ts";
import { shuffled } from "./support/shuffled.ts";
import { type Outcome, runTestFiles } from "./support/test-files.ts";
import { noteSeconds, slowestFirst } from "./support/test-order.ts";

await runCommand(
  {
    usage: "npm test",
    purpose: "Runs the tests, several files at a time, and prints what those that fail have said.",
    options: {
      shuffle: {
        type: "text",
        value: "SEED",
        help: "Runs the files, and the checks in each, in an order of chance; the same seed gives the same.",
      },
    },
    rest: { name: "PART...", help: "Runs only files whose path contains one of these parts." },
    example: "npm test -- content/rules site/",
  },
  async ({ shuffle }, parts) => {
    const files = globSync("test/**/*.test.ts")
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
      .sort();
    const first: Outcome[] = [];
    const inOrder = shuffle === undefined ? slowestFirst(files) : shuffled(files, shuffle);
    const env = shuffle === undefined ? {} : { SHUFFLE: shuffle };
    const onOutcome = (outcome: Outcome) => {
      first.push(outcome);
      console.log(
        `${outcome.failed === 0 ? "ok  " : "FAIL"} ${outcome.file} (${outcome.seconds.toFixed(1)} s)`,
      );
      if (outcome.failed > 0) console.log(outcome.output.replace(/^(?=.)/gm, "  "));
    };
    await runTestFiles(inOrder, onOutcome, env);
    noteSeconds(first);
    const { outcomes, unsteady } = await withSecondTry(first);
    const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
    const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0) + (files.length === 0 ? 1 : 0);
    for (const file of unsteady)
      console.log(`${file} failed at first, and passed when it was run again alone.`);
    const untried = notTriedSentence(outcomes.map(({ output }) => output));
    if (untried) console.log(untried);
    if (files.length === 0) console.log("No test file was found.");
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
);
