/** `npm run check`: everything that must hold before words or code are published, with one report at the end. */
import { runCommand } from "./core/command.ts";
import { check, wholePlan, wordsPlan } from "./pipeline/check.ts";
import { onTerminal } from "./pipeline/progress.ts";

await runCommand(
  {
    usage: "npm run check",
    purpose: "Checks words, code, pages and packs, and lists everything that does not hold.",
    options: {
      words: { type: "flag", help: "Checks only what a change of words can break." },
    },
    example: "npm run check -- --words",
  },
  async ({ words }) => {
    const { passed, failed, report } = await check(onTerminal, words ? wordsPlan : wholePlan);
    for (const line of report) console.log(line);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
);
