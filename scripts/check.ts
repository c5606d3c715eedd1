/** `npm run check`: everything that must hold before words or code are published, with one report at the end. */
import { runCommand } from "./core/command.ts";
import { check } from "./pipeline/check.ts";
import { onTerminal } from "./pipeline/progress.ts";

await runCommand(
  {
    usage: "npm run check",
    purpose: "Checks words, code, pages and packs, and lists everything that does not hold.",
    options: {},
    example: "npm run check",
  },
  async () => {
    const { passed, failed, report } = await check(onTerminal);
    for (const line of report) console.log(line);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
);
