/** The parts of `npm run report`: what is said of a change, of a site, of long sentences, and of the day of the next review. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { longSentences, MAX_WORDS } from "../audit/long-sentences.ts";
import { paths, project } from "../core/paths.ts";
import type { Problem } from "../core/problem.ts";
import { problemReport } from "../core/problem.ts";
import { replaceFolder } from "../core/replace-folder.ts";
import { count } from "../core/text.ts";
import { editAddress, runAddress } from "../github/addresses.ts";
import { annotation } from "../github/annotations.ts";
import { unmadeComment } from "../github/problem-list.ts";
import { currentOf } from "../versions/history.ts";
import { reviewNotice } from "../versions/review.ts";
import { boardsIn } from "./boards/consortium.ts";
import { reportOnChange } from "./change-report.ts";
import { overLive } from "./over-live.ts";
import { servedSiteFaults } from "./served-site.ts";
import { wordsOnDisk } from "./words.ts";

const MINUTE_MS = 60_000;

/** What to print, on the terminal and for people who must mend something, and the exit code. */
export interface Answer {
  lines: string[];
  errors: string[];
  code: 0 | 1;
}

/** Writes the comment on a change since `base`, whatever becomes of the report, to `output/reports/change`. */
export async function changeAnswer(base: string, today: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  const folder = join(paths.reports, "change");
  const edit = (problem: Problem) =>
    existsSync(join(project, problem.file)) ? editAddress(env, problem) : undefined;
  try {
    const { files, problems, isWhole } = await reportOnChange({ base, today, edit, run: runAddress(env) });
    await replaceFolder(folder, files);
    const annotations = env["GITHUB_ACTIONS"] === "true" ? problems.map(annotation) : [];
    return {
      lines: [...annotations, `The comment and the pictures are in ${folder}`],
      errors: isWhole ? [] : [problemReport(problems)],
      code: isWhole ? 0 : 1,
    };
  } catch (reason) {
    await replaceFolder(folder, new Map([["comment.md", unmadeComment()]]));
    throw reason;
  }
}

/** When the words that readers see are to be looked at again: a notice once that is near, else an empty line. */
export async function reviewAnswer(today: string): Promise<Answer> {
  const { library, history } = await wordsOnDisk(project);
  const shown = currentOf(history)?.note ?? library.versions[0];
  return { lines: [(shown && reviewNotice(shown.review_by, today)) ?? ""], errors: [], code: 0 };
}

/** Every long sentence of the words on disk, longest first, and how many there are. */
export async function sentencesAnswer(): Promise<Answer> {
  const { library } = await wordsOnDisk(project);
  const found = longSentences(library);
  const lines = found.map(({ file, text, words }) => `${file}  ${words} words: ${text}`);
  return {
    lines: [...lines, `${count(found.length, "sentence")} over ${MAX_WORDS} words.`],
    errors: [],
    code: 0,
  };
}

/** Whether a site, at an address or in a folder, serves every version as it was published; without one, the live site. */
export async function siteAnswer(site?: string): Promise<Answer> {
  const { library, history } = await wordsOnDisk(project, { boardsApart: true });
  // An address that is written but not published yet is not where the site is.
  const place = site ?? currentOf(history)?.address ?? library.board.web_address;
  const faults = await servedSiteFaults(history, place, [MINUTE_MS, MINUTE_MS, MINUTE_MS, MINUTE_MS]);
  return faults.length === 0
    ? { lines: [`${place} serves every version as it was published.`], errors: [], code: 0 }
    : { lines: [], errors: faults, code: 1 };
}

/**
 * Whether publishing what lies here would change a version that readers already have, at `place` (an address, or "live")
 * or wherever a version says that it was published. `back`: an earlier site is put back on purpose.
 */
export async function overAnswer(place: string, back: boolean): Promise<Answer> {
  const { library, history } = await wordsOnDisk(project, { boardsApart: true });
  const built = await readFile(join(paths.site, "SHA256SUMS"), "utf8").catch(() => undefined);
  const named = [...history.map(({ address }) => address), library.board.web_address];
  const addresses = place === "live" ? named : [place, ...named];
  const { faults, notes } = await overLive(history, addresses, {
    back,
    waits: [MINUTE_MS, MINUTE_MS],
    boards: await boardsIn(),
    site: built,
  });
  if (faults.length > 0) return { lines: notes, errors: [...faults, "Nothing may be published."], code: 1 };
  return { lines: [...notes, "No version that readers have would change."], errors: [], code: 0 };
}
