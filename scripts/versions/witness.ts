/** What git remembers of every version, so that nobody can change what was published together with its own list of files. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Problem } from "../core/problem.ts";
import { isThere, versionsFolder } from "./folders.ts";
import { fileAt, filesAt, git, gitText } from "./git.ts";
import { checksum } from "./manifest.ts";
import { publishedNote } from "./published-note.ts";

/** A list of files that a version had somewhere in git. */
export interface Witness {
  version: string;
  /** The list, and its checksum. */
  manifest: Buffer;
  sum: string;
  /** As it ends a sentence: `commit 1a2b3c4`, `the tag v1.0`. */
  place: string;
}

/** What git knows of a project. */
export interface Memory {
  /** The oldest of each version first. */
  witnesses: Witness[];
  /** What git itself shows to be wrong. */
  problems: Problem[];
  /** What could not be compared, as sentences. */
  notes: string[];
}

const MANIFEST = /^content\/versions\/([^/]+)\/manifest\.json$/;
const NOTE = /^content\/versions\/([^/]+)\/note\.md$/;
const BOARD = "content/board.yaml";
const SHORT = 7;

/**
 * Every list of files that the history of HEAD and the tags hold for a version, in whatever branch it came. Left out are
 * the example's versions once a board has made the project its own, and versions that were published on main after this
 * branch began. Without git, or with a part of it, a note says what is missing. Writes nothing.
 */
export async function memoryOf(project: string): Promise<Memory> {
  const shallow = await gitText(project, "rev-parse", "--is-shallow-repository");
  const head = await gitText(project, "rev-parse", "--verify", "HEAD");
  if (shallow === undefined || head === undefined) return silent(noHistory);
  if (shallow === "true")
    return silent(cutHistory, await known(project, [{ ref: "HEAD", place: "this commit" }]));
  const published = await inHistory(project);
  const [tagged, onMain] = await Promise.all([
    inTags(project),
    known(project, [{ ref: "origin/main", place: "main" }]),
  ]);
  const numbers = new Set(published.map(({ version }) => version));
  const later = new Set(
    onMain.flatMap(({ version, sum }) => (numbers.has(version) ? [] : [`${version} ${sum}`])),
  );
  const all = [...published, ...tagged].filter(({ version, sum }) => !later.has(`${version} ${sum}`));
  const adopted = !(await isExample(readFile(join(project, BOARD))));
  const gone = await Promise.all(all.map(async (one) => adopted && (await isLeftBehind(project, one))));
  const tags = new Set(tagged.map(({ version }) => version));
  const there = await onDisk(project);
  return {
    witnesses: all.filter((_, index) => !gone[index]),
    problems: await takenBack(project),
    notes: there.filter((version) => numbers.has(version) && !tags.has(version)).map(noTag),
  };
}

const noHistory =
  "There is no git history here, so what was published was compared with its own lists alone. To compare it with the day it was published, work in a clone of the project.";
const cutHistory =
  "This clone holds only the end of the history, so what was published was not compared with the day it was published. To compare it, type: git fetch --unshallow --tags";

function noTag(version: string): string {
  return `Version ${version} has no tag, so only the history of main vouches for it. To add one, find its commit with: git log --diff-filter=A -- content/versions/${version}/manifest.json and type: git tag -a v${version} COMMIT && git push origin v${version}`;
}

function silent(note: string, witnesses: Witness[] = []): Memory {
  return { witnesses, problems: [], notes: [note] };
}

interface Found extends Witness {
  /** The board's own facts, as they were published with it. */
  board(): Promise<Buffer>;
}

/** Every list that any commit before HEAD brought, on whatever side of a merge; the oldest first, each once. */
async function inHistory(project: string): Promise<Found[]> {
  // A merge can bring files that neither side has, and git passes over a side that a merge did not take.
  const every = ["--full-history", "-m", "--topo-order", "--reverse"];
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const { commit, path } of await changesIn(
    project,
    every,
    "HEAD",
    "content/versions/*/manifest.json",
  )) {
    const version = MANIFEST.exec(path)?.[1];
    const manifest = version === undefined ? undefined : await fileAt(project, commit, path);
    if (version === undefined || !manifest) continue;
    const sum = checksum("manifest.json", manifest);
    if (seen.has(`${version} ${sum}`)) continue;
    seen.add(`${version} ${sum}`);
    found.push(foundAt(project, commit, `commit ${commit.slice(0, SHORT)}`, version, manifest, sum));
  }
  return found;
}

async function inTags(project: string): Promise<Found[]> {
  const tags = (await gitText(project, "tag", "--list", "v*"))?.split("\n") ?? [];
  const found = tags.map(async (tag) => {
    const version = /^v(\d+\.\d+)$/.exec(tag)?.[1];
    if (version === undefined) return [];
    const ref = `refs/tags/${tag}`;
    const manifest = await fileAt(project, ref, `content/versions/${version}/manifest.json`);
    if (!manifest) return [];
    return [foundAt(project, ref, `the tag ${tag}`, version, manifest, checksum("manifest.json", manifest))];
  });
  return (await Promise.all(found)).flat();
}

/** The lists that are there at some refs. A ref that git does not know adds nothing. */
async function known(project: string, refs: readonly { ref: string; place: string }[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const { ref, place } of refs) {
    for (const path of (await filesAt(project, ref, "content/versions")) ?? []) {
      const version = MANIFEST.exec(path)?.[1];
      const manifest = version === undefined ? undefined : await fileAt(project, ref, path);
      if (version !== undefined && manifest)
        found.push(foundAt(project, ref, place, version, manifest, checksum("manifest.json", manifest)));
    }
  }
  return found;
}

function foundAt(
  project: string,
  ref: string,
  place: string,
  version: string,
  manifest: Buffer,
  sum: string,
): Found {
  const file = `content/versions/${version}/source/${BOARD}`;
  const board = async () => (await fileAt(project, ref, file)) ?? Buffer.from("");
  return { version, manifest, sum, place, board };
}

/** Versions that main once showed as withdrawn, and whose note no longer says so. */
async function takenBack(project: string): Promise<Problem[]> {
  // What a branch has tried out was never published, so only main's own line counts.
  const began = (await gitText(project, "merge-base", "HEAD", "origin/main")) ?? "HEAD";
  const line = ["--first-parent", "-m"];
  const problems = new Map<string, Problem>();
  for (const { commit, path } of await changesIn(project, line, began, "content/versions/*/note.md")) {
    const version = NOTE.exec(path)?.[1];
    const now = await readFile(join(project, path), "utf8").catch(() => undefined);
    // A version whose list is gone is told by its witnesses.
    if (version === undefined || now === undefined || isWithdrawn(now)) continue;
    const before = (await fileAt(project, commit, path))?.toString();
    if (before !== undefined && isWithdrawn(before) && (await isSameVersion(project, commit, version)))
      problems.set(path, {
        file: path,
        line: 1,
        column: 1,
        field: "status",
        message: `was "withdrawn" in commit ${commit.slice(0, SHORT)}, and readers were told to stop using version ${version}. Put the lines back, and publish the words under a new number.`,
      });
  }
  return [...problems.values()];
}

function isWithdrawn(note: string): boolean {
  const text = note.replaceAll("\r\n", "\n");
  return /^status:\s*withdrawn\b/m.test(text) && publishedNote(text) !== text;
}

/** Whether what lies on disk under a number is what the commit has under it. */
async function isSameVersion(project: string, commit: string, version: string): Promise<boolean> {
  const then = await fileAt(project, commit, `content/versions/${version}/manifest.json`);
  const now = await readFile(join(versionsFolder(project), version, "manifest.json")).catch(() => undefined);
  return Boolean(then && now && checksum("manifest.json", then) === checksum("manifest.json", now));
}

/** Commits that brought or changed a file, with its path from the project folder, in git's order. */
async function changesIn(
  project: string,
  options: readonly string[],
  from: string,
  pattern: string,
): Promise<{ commit: string; path: string }[]> {
  const format = [
    "--format=%H",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--relative",
    "--diff-filter=d",
  ];
  const answer = await git(project, "log", ...format, ...options, from, "--", pattern);
  const words = "output" in answer ? answer.output.toString().split(/[\0\n]/) : [];
  const found: { commit: string; path: string }[] = [];
  let commit = "";
  for (const [index, word] of words.entries()) {
    if (/^[0-9a-f]{40,64}$/.test(word)) commit = word;
    else if (word.startsWith(":")) found.push({ commit, path: words[index + 1] ?? "" });
  }
  return found;
}

/** True of a version of the example that a board has taken out, or has put its own in the place of. */
async function isLeftBehind(project: string, { version, board }: Found): Promise<boolean> {
  if (!(await isExample(board()))) return false;
  return !(await isExample(readFile(join(versionsFolder(project), version, "source", BOARD))));
}

/** Numbers of the folders that hold a list of files. */
async function onDisk(project: string): Promise<string[]> {
  const names = await readdir(versionsFolder(project)).catch(() => []);
  const lists = names
    .sort()
    .map((version) => isThere(join(versionsFolder(project), version, "manifest.json")));
  const there = await Promise.all(lists);
  return names.filter((_, index) => there[index]);
}

async function isExample(board: Promise<Buffer>): Promise<boolean> {
  try {
    return parse((await board).toString()).example === true;
  } catch {
    return false;
  }
}
