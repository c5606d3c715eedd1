/** `npm test`: runs every `*.test.ts`, or those whose path holds an argument, and ends with `N passed, N failed`. */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { runCommand } from "../scripts/core/command.ts";

const TIME_LIMIT_MS = 300_000;

interface Outcome {
  file: string;
  output: string;
  passed: number;
  failed: number;
  seconds: number;
}

await runCommand(
  {
    usage: "npm test",
    purpose: "Runs the tests, several files at a time, and prints what those that fail have said.",
    options: {},
    rest: { name: "PART...", help: "Runs only files whose path contains one of these parts." },
    example: "npm test -- content/rules site/",
  },
  async (_, parts) => {
    const files = globSync("test/**/*.test.ts")
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
      .sort();
    const outcomes = await runFiles(files);
    const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
    const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0) + (files.length === 0 ? 1 : 0);
    if (files.length === 0) console.log("No test file was found.");
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
);

/** Runs as many files at a time as there are processors, and tells of each as it ends. */
async function runFiles(files: readonly string[]): Promise<Outcome[]> {
  const waiting = [...files];
  const outcomes: Outcome[] = [];
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const outcome = await runFile(file);
        outcomes.push(outcome);
        console.log(`${outcome.failed === 0 ? "ok  " : "FAIL"} ${file} (${outcome.seconds.toFixed(1)} s)`);
        if (outcome.failed > 0) console.log(outcome.output);
      }
    }),
  );
  return outcomes;
}

/** Runs one file in a process of its own; a file that dies, hangs or forgets its closing line has failed. */
function runFile(file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [file], {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: TIME_LIMIT_MS,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code, signal) => {
      const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output);
      const passed = Number(counts?.[1] ?? 0);
      const failed = Number(counts?.[2] ?? 0) || (code === 0 && counts && passed > 0 ? 0 : 1);
      if (signal) output += `\nStopped by ${signal} after ${TIME_LIMIT_MS / 1000} seconds.`;
      resolve({ file, output, passed, failed, seconds: (performance.now() - started) / 1000 });
    });
  });
}
