/** `npm run report -- --base <ref>`: what a change does, as a comment and pictures. Also `--site`, `--live`, `--review`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { reportOnChange } from "./change-report.ts";
import { ContentProblems } from "./content-problems.ts";
import { paths, project } from "./core/paths.ts";
import { type Problem, problemReport } from "./core/problem.ts";
import { replaceFolder } from "./core/replace-folder.ts";
import { fail } from "./failure.ts";
import { annotation } from "./release/annotations.ts";
import { editAddress, runAddress } from "./release/github-addresses.ts";
import { currentOf } from "./release/history.ts";
import { unmadeComment } from "./release/problem-list.ts";
import { reviewNotice } from "./release/review.ts";
import { siteFaults } from "./served-site.ts";
import { wordsOnDisk } from "./words-shown.ts";

const MINUTE_MS = 60_000;
const onGitHub = process.env["GITHUB_ACTIONS"] === "true";

/** Where the files of a report on a change are put. */
const folder = join(paths.reports, "change");

/** Writes the comment, whatever became of the report, and returns the exit code. */
async function change(base: string, today: string): Promise<number> {
  const { env } = process;
  const edit = (problem: Problem) =>
    existsSync(join(project, problem.file)) ? editAddress(env, problem) : undefined;
  try {
    const { files, problems, isWhole } = await reportOnChange({ base, today, edit, run: runAddress(env) });
    await replaceFolder(folder, files);
    if (onGitHub) for (const problem of problems) console.log(annotation(problem));
    if (!isWhole) console.error(problemReport(problems));
    console.log(`The comment and the pictures are in ${folder}`);
    return isWhole ? 0 : 1;
  } catch (reason) {
    await replaceFolder(folder, new Map([["comment.md", unmadeComment()]]));
    throw reason;
  }
}

/** Prints what was asked for and returns the exit code. */
async function main(today: string): Promise<number> {
  const options = {
    base: { type: "string" },
    site: { type: "string" },
    live: { type: "boolean" },
    review: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ options });
  if (values.base !== undefined) return change(values.base, today);
  const { library, history } = await wordsOnDisk(project);
  const current = currentOf(history);
  if (values.review) {
    const shown = current?.note ?? library.versions[0];
    console.log((shown && reviewNotice(shown.review_by, today)) ?? "");
    return 0;
  }
  // An address that is written but not published yet is not where the site is.
  const place = values.live ? (current?.address ?? library.board.web_address) : values.site;
  if (place === undefined) {
    console.error("Say what to report on: --base main, --site output/site, --live or --review.");
    return 1;
  }
  const faults = await siteFaults(history, place, [MINUTE_MS, MINUTE_MS, MINUTE_MS, MINUTE_MS]);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${place} serves every version as it was published.`);
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(new Date().toISOString().slice(0, 10));
  } catch (reason) {
    if (reason instanceof ContentProblems && onGitHub)
      for (const problem of reason.problems) console.log(annotation(problem));
    fail(reason);
  }
}
