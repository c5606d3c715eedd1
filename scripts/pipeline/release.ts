/** Publishes the pending release, or drafts that note. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { History } from "../content/history.ts";
import type { Library } from "../content/schema.ts";
import { paths, project } from "../core/paths.ts";
import { problemReport } from "../core/problem.ts";
import type { Watch } from "../core/replace-folder.ts";
import { count } from "../core/text.ts";
import { currentToolchain } from "../packs/pack-key.ts";
import type { Printed } from "../packs/print-packs.ts";
import { changeList, draftNote } from "../versions/draft-note.ts";
import { freeze, recoverFreeze } from "../versions/freeze.ts";
import { git } from "../versions/git.ts";
import { newestManifest } from "../versions/history.ts";
import { type Next, nextVersion } from "../versions/next.ts";
import { gitFaults, isFrozenOnly, remainingCommands, typed } from "../versions/readiness.ts";
import { makeSite } from "./build.ts";
import { checkVersions } from "./check-versions.ts";
import { type Progress, silent } from "./progress.ts";
import { wordsOnDisk } from "./words.ts";

export interface ReleaseOptions {
  /** Folder that holds `content/`, in a git repository. */
  from?: string;
  /** Say what would happen, and change nothing. */
  dryRun?: boolean;
  /** Also commit what was frozen, and tag the commit. Nothing is ever pushed. */
  commit?: boolean;
  tag?: boolean;
  /** `YYYY-MM-DD`, for the draft of a note. */
  today: string;
  /** Whether everything else holds, as `npm run check` finds it. */
  check: () => Promise<{ failed: number; report: string[] }>;
  /** Prints the packs of the words that are to be published. */
  print: (from: string) => Promise<PrintedRelease>;
  /** For tests. */
  watch?: Watch;
}

/** Packs, and what made them: the version of the browser, and digests of the code that finished them and of the layout. */
export interface PrintedRelease {
  printed: Printed;
  browser: string;
  finishing: string;
  layout: string;
}

/** What was done or refused, as lines for people. */
export interface Outcome {
  released: string | undefined;
  refused: boolean;
  lines: string[];
}

/** Publishes, drafts or refuses. Stopped at any moment, it has done nothing or everything. */
export async function release(options: ReleaseOptions): Promise<Outcome> {
  const { from = project, dryRun = false } = options;
  await recoverFreeze(from);
  const { library, history } = await wordsOnDisk(from);
  const next = await nextVersion(from, library, history);
  const pending = next.note;
  const newest = history[0]?.note.version;
  if (!pending && newest !== undefined && (await isFrozenOnly(from, newest))) {
    return recorded(from, newest, options, [`Version ${newest} is frozen, but not committed.`]);
  }
  const faults = await gitFaults(from, pending?.version);
  if (faults.length > 0) return refused(faults);
  if (!pending) return drafted(from, next, newest, options);
  const { problems, notes } = await checkVersions(from, options.today);
  if (problems.length > 0) return refused([problemReport(problems)]);
  const { failed, report } = await options.check();
  if (failed > 0)
    return refused([
      ...report,
      `${count(failed, "check")} failed. Mend what is named above, then release again.`,
    ]);
  const { version } = pending;
  const changed = history.length > 0 ? [`Changes in ${version}:`, ...changeList(next.changes)] : [];
  const said = [...notes, ...changed];
  if (dryRun)
    return { released: undefined, refused: false, lines: [...said, `Version ${version} can be released.`] };
  await publish(from, library, history, version, options);
  return recorded(from, version, options, [
    ...said,
    `Version ${version} is frozen in content/versions/${version}.`,
  ]);
}

async function publish(
  from: string,
  library: Library,
  history: History,
  version: string,
  { print, watch }: ReleaseOptions,
): Promise<void> {
  const { printed, browser, finishing, layout } = await print(from);
  const packs = printed.packs.flatMap((facts) => {
    const pdf = printed.files.get(facts.file);
    return pdf ? [{ facts, pdf }] : [];
  });
  const previous = newestManifest(history);
  await freeze({ project: from, version, library, packs, browser, finishing, layout, previous }, watch);
}

/** Tells git what it was asked to be told, and people what remains. */
async function recorded(
  from: string,
  version: string,
  { commit, tag, dryRun }: ReleaseOptions,
  said: readonly string[],
): Promise<Outcome> {
  const commands = remainingCommands(version);
  const wanted = dryRun ? [] : [...(commit || tag ? commands.commit : []), ...(tag ? [commands.tag] : [])];
  const remaining = [...commands.commit, commands.tag].filter((args) => !wanted.includes(args));
  const done: string[] = [];
  for (const args of wanted) {
    const answer = await git(from, ...args);
    if ("refusal" in answer) {
      const why = `${typed(args)} was refused: ${answer.refusal}`;
      return { released: version, refused: true, lines: [...said, ...done, why] };
    }
    done.push(`Done: ${typed(args)}`);
  }
  const left = [...remaining, commands.push].map((words) => `  ${typed(words)}`);
  return {
    released: version,
    refused: false,
    lines: [...said, ...done, "What remains to be typed:", ...left],
  };
}

async function drafted(
  from: string,
  { smallest, changes }: Next,
  newest: string | undefined,
  { today, dryRun }: ReleaseOptions,
): Promise<Outcome> {
  const file = `content/versions/${smallest.version}/note.md`;
  if (newest !== undefined && changes.length === 0) {
    return refused([`No words have changed since version ${newest}. To publish them again, write ${file}.`]);
  }
  const note = draftNote(smallest, changes, today);
  if (dryRun) {
    const lines = [`There is no pending release. This would be the draft of ${file}:`, "", note];
    return { released: undefined, refused: false, lines };
  }
  await mkdir(dirname(join(from, file)), { recursive: true });
  await writeFile(join(from, file), note, { flag: "wx" });
  const lines = [
    `There was no pending release, so ${file} was drafted. Finish it, commit it, and release again.`,
  ];
  return { released: undefined, refused: false, lines };
}

function refused(lines: string[]): Outcome {
  return { released: undefined, refused: true, lines: [...lines, "Nothing was released."] };
}

/** Prints as `npm run build` does, with the status that the words will have once they are published. */
export async function printForRelease(
  from: string,
  { cache = paths.cache, progress = silent }: { cache?: string; progress?: Progress } = {},
): Promise<PrintedRelease> {
  const built = await makeSite({ from, cache, words: "release", progress });
  const { browser, code, layout } = await currentToolchain();
  return { printed: built.printed, browser, finishing: code, layout };
}
