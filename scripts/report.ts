/** `npm run report -- --base <ref>`: what a change does, as a comment and pictures. Also `--site`, `--live`, `--review`. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withBrowser } from "./browser/launch.ts";
import { ContentProblems } from "./build.ts";
import { changedPages } from "./changed-pages.ts";
import type { Library } from "./content/schema.ts";
import { paths, project } from "./core/paths.ts";
import { problemLine } from "./core/problem.ts";
import { replaceFolder } from "./core/replace-folder.ts";
import { fail } from "./failure.ts";
import { printJobs } from "./print/jobs.ts";
import { type Printed, printPacks } from "./print/print-packs.ts";
import { printSource } from "./print-source.ts";
import { historyAfter } from "./release/after.ts";
import { annotation } from "./release/annotations.ts";
import { wordsAt } from "./release/base-words.ts";
import { comment } from "./release/comment.ts";
import { manifestsAt } from "./release/git.ts";
import { currentOf } from "./release/history.ts";
import { nextVersion } from "./release/next.ts";
import { reviewNotice } from "./release/review.ts";
import { type ReadServed, servedFaults } from "./release/served.ts";
import { draftWords, wordsToRelease } from "./release/showing.ts";
import { verifyFrozen } from "./release/verify.ts";
import { buildAssets } from "./site/assets.ts";
import { withSlash } from "./site/edition.ts";
import { plainLines } from "./site/plain-lines.ts";
import { renderSite } from "./site/render.ts";
import { wordsOnDisk } from "./words-shown.ts";

/** More pictures than these nobody looks at. */
const MOST_PICTURES = 20;

export interface ReportOptions {
  from?: string;
  base: string;
  cache?: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Files of the report by name: `comment.md`, and pictures of pages. Throws `ContentProblems` for words that do not build. */
export async function reportOnChange({
  from = project,
  base,
  cache = paths.cache,
  today,
}: ReportOptions): Promise<Map<string, string | Uint8Array>> {
  const { library, history } = await wordsOnDisk(from);
  const touched = await verifyFrozen(from, await manifestsAt(from, [base]));
  const next = await nextVersion(from, library, history);
  const draft = await draftWords(from, library, history);
  const folder = await mkdtemp(join(tmpdir(), "report-"));
  try {
    const old = await wordsAt(from, base, folder);
    const after = await printed(draft, cache);
    // The same foot on every page, so that only pages whose words differ look different.
    const before =
      old &&
      (await printed(
        { ...old, board: { ...old.board, example: draft.board.example }, versions: draft.versions },
        cache,
      ));
    const { pictures, more } = await pictureFiles(before, after);
    const files = [...new Set([...after.packs, ...(before?.packs ?? [])].map(({ file }) => file))];
    const pagesOf = (print: Printed | undefined, file: string) =>
      print?.packs.find((pack) => pack.file === file)?.pages;
    const text = comment({
      board: library.board,
      next,
      history,
      packs: files.map((file) => ({ file, before: pagesOf(before, file), after: pagesOf(after, file) })),
      pictures: [...pictures.keys()],
      morePages: more,
      checkPage: await checkPage(library, historyAfter(history, next, library.board)),
      problems: [...touched, ...next.problems].map(problemLine),
      today,
    });
    return new Map<string, string | Uint8Array>([["comment.md", text], ...pictures]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printed(library: Library, cache: string): Promise<Printed> {
  const files = await renderSite({ library, assets: await buildAssets(), printed: [] });
  return printPacks(printJobs(library.packs), printSource(library, files), { cache: `${cache}/packs` });
}

async function pictureFiles(
  before: Printed | undefined,
  after: Printed,
): Promise<{ pictures: Map<string, Uint8Array>; more: number }> {
  const pictures = new Map<string, Uint8Array>();
  let more = 0;
  const changed = after.packs.filter(
    ({ edition, file, sha256 }) =>
      edition === "standard" && before?.packs.some((pack) => pack.file === file && pack.sha256 !== sha256),
  );
  if (changed.length === 0) return { pictures, more };
  await withBrowser(async (browser) => {
    for (const { pack, file } of changed) {
      const [old, fresh] = [before?.files.get(file), after.files.get(file)];
      if (!old || !fresh) continue;
      const found = await changedPages(browser, old, fresh, MOST_PICTURES - pictures.size);
      more += found.more;
      for (const { before: was, after: is, png } of found.pairs)
        pictures.set(`${pack}-page-${is ?? `${was}-removed`}.png`, png);
    }
  });
  return { pictures, more };
}

/** What the page for holders of the version before will say. */
async function checkPage(library: Library, history: ReturnType<typeof historyAfter>): Promise<string[]> {
  const version = history[1]?.note.version;
  if (version === undefined) return [];
  const given = { library: wordsToRelease(library), history, assets: await buildAssets(), printed: [] };
  const files = await renderSite(given);
  return plainLines(String(files.get(`c/${version}/index.html`) ?? ""));
}

/** Reads what a folder or a live site serves. */
function servedFrom(place: string): ReadServed {
  if (!/^https?:/.test(place)) {
    return (path) =>
      readFile(join(place, path.endsWith("/") ? `${path}index.html` : path)).catch(() => undefined);
  }
  return async (path) => {
    const response = await fetch(new URL(path, withSlash(place)), { cache: "no-store" }).catch(
      () => undefined,
    );
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
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
  if (values.base !== undefined) {
    const folder = join(paths.reports, "change");
    await replaceFolder(folder, await reportOnChange({ base: values.base, today }));
    console.log(`The comment and the pictures are in ${folder}`);
    return 0;
  }
  const { library, history } = await wordsOnDisk(project);
  if (values.review) {
    const shown = currentOf(history)?.note ?? library.versions[0];
    console.log((shown && reviewNotice(shown.review_by, today)) ?? "");
    return 0;
  }
  const place = values.live ? library.board.web_address : values.site;
  if (place === undefined) {
    console.error("Say what to report on: --base main, --site output/site, --live or --review.");
    return 1;
  }
  const faults = await servedFaults(history, servedFrom(place));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${place} serves every version as it was published.`);
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(new Date().toISOString().slice(0, 10));
  } catch (reason) {
    const onGitHub = process.env["GITHUB_ACTIONS"] === "true";
    if (reason instanceof ContentProblems && onGitHub)
      for (const problem of reason.problems) console.log(annotation(problem));
    fail(reason);
  }
}
