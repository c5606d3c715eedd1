/** `npm run bench`: how long each thing takes and how much memory it holds, as a table. */
import { runCommand } from "./core/command.ts";
import { benchmark } from "./pipeline/bench/bench.ts";
import { benchmarkBoards, boardCounts } from "./pipeline/bench/bench-boards.ts";

await runCommand(
  {
    usage: "npm run bench",
    purpose:
      "Measures builds, rendering, printing and checking, and prints a table. Close other programs first.",
    options: {
      runs: { type: "number", value: "5", default: 5, help: "How often each thing is measured." },
      boards: {
        type: "text",
        value: "1,10,50,150",
        help: "Measures a consortium of so many invented boards instead, each build once: hours, when there are many.",
      },
    },
    example: "npm run bench -- --runs 10",
  },
  async ({ runs, boards }) => {
    const counts = boards === undefined ? undefined : boardCounts(boards);
    if (boards !== undefined && !counts) {
      console.error(`--boards is "${boards}". Type numbers of boards from 1 to 500, such as 1,10,50,150.`);
      return 2;
    }
    for (const line of counts ? await benchmarkBoards(counts) : await benchmark(runs)) console.log(line);
    return 0;
  },
);
