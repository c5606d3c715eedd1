/** `npm run build`: words in, website and packs out, whole or not at all. */
import { z } from "zod";
import { runCommand } from "./core/command.ts";
import { paths } from "./core/paths.ts";
import { build, summary } from "./pipeline/build.ts";
import { onTerminal } from "./pipeline/progress.ts";

await runCommand(
  {
    usage: "npm run build",
    purpose: "Makes the website and the packs in output/site from the words in content/.",
    options: {
      published: {
        type: "flag",
        help: "Makes what readers see instead: the version that was published last, with its frozen packs.",
      },
      day: {
        type: "text",
        value: "2027-03-01",
        help: "Builds as on another day, to see what is overdue then, or to build a published site again.",
      },
    },
    example: "npm run build -- --published",
    afterFailure: "Nothing was changed: the last site that was built is still there.",
  },
  async ({ published, day }) => {
    const started = performance.now();
    if (day !== undefined && !z.iso.date().safeParse(day).success) {
      console.error(`--day is "${day}". Write a date such as 2027-03-01.`);
      return 2;
    }
    const today = day ?? new Date().toISOString().slice(0, 10);
    const words = published ? "published" : "draft";
    const built = await build({ to: paths.site, words, today, progress: onTerminal });
    console.log(summary(built, (performance.now() - started) / 1000));
    if (built.standing !== undefined) console.log(`\n${built.standing}`);
    for (const note of built.notes) console.log(`\n${note}`);
    return 0;
  },
);
