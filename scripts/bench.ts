/** `npm run bench`: how long each thing takes and how much memory it holds, as a table. */
import { runCommand } from "./core/command.ts";
import { benchmark } from "./pipeline/bench/bench.ts";

await runCommand(
  {
    usage: "npm run bench",
    purpose:
      "Measures builds, rendering, printing and checking, and prints a table. Close other programs first.",
    options: {
      runs: { type: "number", value: "5", default: 5, help: "How often each thing is measured." },
    },
    example: "npm run bench -- --runs 10",
  },
  async ({ runs }) => {
    for (const line of await benchmark(runs)) console.log(line);
    return 0;
  },
);
