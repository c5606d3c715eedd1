/** `npm run release`: publishes the pending release, or drafts that note. */
import { runCommand } from "./core/command.ts";
import { failureOf } from "./core/failure.ts";
import { runNotice } from "./github/annotations.ts";
import { check, wholePlan } from "./pipeline/check.ts";
import { onTerminal } from "./pipeline/progress.ts";
import { printForRelease, release } from "./pipeline/release.ts";

const onGitHub = process.env["GITHUB_ACTIONS"] === "true";

await runCommand(
  {
    usage: "npm run release",
    purpose: "Freezes the version whose note is in content/versions, or drafts that note when there is none.",
    options: {
      "dry-run": { type: "flag", help: "Says what would happen, and changes nothing." },
      commit: { type: "flag", help: "Also commits what was frozen." },
      tag: {
        type: "flag",
        help: "Also commits what was frozen, and tags the commit. Nothing is ever pushed.",
      },
    },
    example: "npm run release -- --dry-run",
    afterFailure: "Nothing was released.",
  },
  async ({ "dry-run": dryRun, commit, tag }) => {
    try {
      const outcome = await release({
        dryRun,
        commit,
        tag,
        today: new Date().toISOString().slice(0, 10),
        check: () => check(onTerminal, wholePlan),
        print: (from) => printForRelease(from, { progress: onTerminal }),
      });
      for (const line of outcome.lines) console.log(line);
      if (outcome.refused && onGitHub) console.log(runNotice(outcome.lines, "error"));
      return outcome.refused ? 1 : 0;
    } catch (reason) {
      if (onGitHub) console.log(runNotice([failureOf(reason).text, "Nothing was released."], "error"));
      throw reason;
    }
  },
);
