/** What a change does, for the people who approve it: a comment, and pictures of the pages that look different. */
import { newLongSentences } from "../audit/long-sentences.ts";
import type { History } from "../content/history.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import { ContentProblems } from "../core/content-problems.ts";
import { paths, project } from "../core/paths.ts";
import type { Problem } from "../core/problem.ts";
import { withTemporaryFolder } from "../core/temporary-folder.ts";
import { comment } from "../github/comment.ts";
import { type EditAddress, unbuiltComment } from "../github/problem-list.ts";
import { type PrintJob, type PrintSource, printJobs } from "../packs/jobs.ts";
import { pageFacts } from "../packs/pack-key.ts";
import { type Printed, printPacks } from "../packs/print-packs.ts";
import { buildAssets } from "../site/assets.ts";
import { plainLines } from "../site/plain-lines.ts";
import { renderFirst, renderSite } from "../site/render.ts";
import { historyAfter } from "../versions/after.ts";
import { wordsAt } from "../versions/base-words.ts";
import { currentOf } from "../versions/history.ts";
import { insteadProblems } from "../versions/instead.ts";
import { nextVersion } from "../versions/next.ts";
import { draftWords, wordsToRelease } from "../versions/showing.ts";
import { standingSince } from "../versions/standing.ts";
import { changedPictures } from "./changed-pictures.ts";
import { packProblems } from "./pack-problems.ts";
import { printSource } from "./print-source.ts";
import { wordsOnDisk } from "./words.ts";

export interface ReportOptions {
  from?: string;
  base: string;
  cache?: string;
  /** `YYYY-MM-DD`. */
  today: string;
  edit?: EditAddress | undefined;
  /** Address of the page that will hold the files of the report. */
  run?: string | undefined;
}

export interface ChangeReport {
  /** `comment.md`, and pictures of pages, by name. */
  files: Map<string, string | Uint8Array>;
  /** What must be mended, as the comment lists it. */
  problems: Problem[];
  /** False when the words do not build: the comment then holds the problems and nothing else. */
  isWhole: boolean;
}

/** Compares the words on disk with those at `base` and with what was published last. Changes nothing. */
export async function reportOnChange(options: ReportOptions): Promise<ChangeReport> {
  try {
    return await wholeReport(options);
  } catch (reason) {
    if (!(reason instanceof ContentProblems)) throw reason;
    const { problems } = reason;
    const files = new Map([["comment.md", unbuiltComment(problems, options.edit)]]);
    return { files, problems, isWhole: false };
  }
}

async function wholeReport({
  from = project,
  base,
  cache = paths.cache,
  today,
  edit,
  run,
}: ReportOptions): Promise<ChangeReport> {
  const { library, history } = await wordsOnDisk(from);
  const next = await nextVersion(from, library, history);
  const draft = await draftWords(from, library, history);
  const old = await withTemporaryFolder("report-", (folder) => wordsAt(from, base, folder));
  const { before, after, unreached } = await printBoth(old, draft, cache);
  const { pictures, packs } = await changedPictures(before, after);
  const problems = [
    ...insteadProblems(history, next.note),
    ...next.problems,
    ...(await packProblems(from, { library, printed: after })),
  ];
  const later = await historyAfter(from, history, next, library);
  const checkPage = await checkPages(library.versions.length > 0 ? library : draft, later);
  const { brought, withdrawn } = await standingSince(from, base, history);
  const text = comment({
    board: library.board,
    next,
    history,
    packs,
    unreached,
    pictures: [...pictures.keys()],
    longSentences: old ? newLongSentences(old, library) : [],
    checkPage: checkPage(later[1]?.note.version),
    brought,
    withdrawn: withdrawn.map((version) => ({ version, checkPage: checkPage(version) })),
    shown: currentOf(history)?.note.version,
    problems,
    today,
    edit,
    run,
  });
  const files = new Map<string, string | Uint8Array>([["comment.md", text], ...pictures]);
  return { files, problems, isWhole: true };
}

interface BothSides {
  before: Printed | undefined;
  after: Printed;
  unreached: number;
}

/** Prints, on both sides of the change, the packs whose page the change reaches. */
async function printBoth(old: Library | undefined, draft: Library, cache: string): Promise<BothSides> {
  const after = await renderedPacks(draft);
  if (!old) return { before: undefined, after: await printJobsOf(after, after.jobs, cache), unreached: 0 };
  // The same foot on every page, so that only pages whose words differ look different.
  const board = { ...old.board, example: draft.board.example };
  const before = await renderedPacks({ ...old, board, versions: draft.versions });
  const isReached = ({ file }: PrintJob) => before.prints.get(file) !== after.prints.get(file);
  return {
    before: await printJobsOf(before, before.jobs.filter(isReached), cache),
    after: await printJobsOf(after, after.jobs.filter(isReached), cache),
    unreached: after.jobs.filter((job) => !isReached(job)).length,
  };
}

interface RenderedPacks {
  jobs: PrintJob[];
  source: PrintSource;
  /** Everything that decides what a pack says and how it looks, by the file of the pack. */
  prints: ReadonlyMap<string, string>;
}

async function renderedPacks(library: Library): Promise<RenderedPacks> {
  const files = await renderFirst({ library, assets: await buildAssets(), printed: [] });
  const jobs = printJobs(packsToPrint(library));
  const source = printSource(library, files);
  return { jobs, source, prints: new Map(jobs.map((job) => [job.file, pageFacts(source, job)])) };
}

function printJobsOf({ source }: RenderedPacks, jobs: PrintJob[], cache: string): Promise<Printed> {
  return printPacks(jobs, source, { cache });
}

/** What the pages for holders of a copy will say, by the number of the version. */
async function checkPages(
  library: Library,
  history: History,
): Promise<(version: string | undefined) => string[]> {
  const given = { library: wordsToRelease(library), history, assets: await buildAssets(), printed: [] };
  const files = await renderSite(given);
  return (version) => plainLines(String(files.get(`c/${version}/index.html`) ?? ""));
}
