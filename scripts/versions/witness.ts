/** What git remembers of every version, so that nobody can change what was published together with its own list of files. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Problem } from "../core/problem.ts";
import { isThere, versionsFolder } from "./folders.ts";
import { contentsOf, git, gitText, objectsAt } from "./git.ts";
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
  const [shallow] =
    (await gitText(project, "rev-parse", "--is-shallow-repository", "HEAD"))?.split("\n") ?? [];
  if (shallow === undefined) return silent(noHistory);
  if (shallow === "true") {
    const lists = await listsAt(project, "HEAD", "this commit");
    const manifests = await contentsIn(project, lists);
    return silent(cutHistory, found(lists, manifests));
  }
  const [inHistory, inTags, onMain, problems] = await Promise.all([
    listsInHistory(project),
    listsInTags(project),
    listsAt(project, "origin/main", "main"),
    takenBack(project),
  ]);
  const manifests = await contentsIn(project, [...inHistory, ...inTags, ...onMain]);
  const published = eachOnce(found(inHistory, manifests));
  const tagged = found(inTags, manifests);
  const numbers = new Set(published.map(({ version }) => version));
  const later = new Set(
    found(onMain, manifests)
      .filter(({ version }) => !numbers.has(version))
      .map(nameOf),
  );
  const all = [...published, ...tagged].filter((one) => !later.has(nameOf(one)));
  const tags = new Set(tagged.map(({ version }) => version));
  const there = await onDisk(project);
  return {
    witnesses: await withoutLeftBehind(project, all),
    problems,
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

/** Where a version's list of files is in git. */
interface List {
  version: string;
  /** As `contentsOf` takes it. */
  object: string;
  /** A commit or tag that holds it. */
  ref: string;
  place: string;
}

interface Found extends Witness, List {}

/** What the objects of a list hold, by object. */
function contentsIn(project: string, items: readonly { object: string }[]): Promise<Map<string, Buffer>> {
  return contentsOf(
    project,
    items.map(({ object }) => object),
  );
}

/** Lists with their contents; those that git does not hold are left out. */
function found(lists: readonly List[], manifests: ReadonlyMap<string, Buffer>): Found[] {
  return lists.flatMap((list) => {
    const manifest = manifests.get(list.object);
    return manifest ? [{ ...list, manifest, sum: checksum("manifest.json", manifest) }] : [];
  });
}

/** Every list that any commit before HEAD brought, on whatever side of a merge; the oldest first. */
async function listsInHistory(project: string): Promise<List[]> {
  // A merge can bring files that neither side has, and git passes over a side that a merge did not take.
  const every = ["--full-history", "-m", "--topo-order", "--reverse"];
  const changes = await changesIn(project, every, "HEAD", "content/versions/*/manifest.json");
  return changes.flatMap(({ commit, path, object }) => {
    const version = MANIFEST.exec(path)?.[1];
    if (version === undefined) return [];
    return [{ version, object, ref: commit, place: `commit ${commit.slice(0, SHORT)}` }];
  });
}

async function listsInTags(project: string): Promise<List[]> {
  const tags = (await gitText(project, "tag", "--list", "v*"))?.split("\n") ?? [];
  return tags.flatMap((tag) => {
    const version = /^v(\d+\.\d+)$/.exec(tag)?.[1];
    if (version === undefined) return [];
    const ref = `refs/tags/${tag}`;
    const object = `${ref}:./content/versions/${version}/manifest.json`;
    return [{ version, object, ref, place: `the tag ${tag}` }];
  });
}

/** The lists that are there at `ref`. One that git does not know has none. */
async function listsAt(project: string, ref: string, place: string): Promise<List[]> {
  const objects = (await objectsAt(project, ref, "content/versions")) ?? [];
  return [...objects].flatMap(([path, object]) => {
    const version = MANIFEST.exec(path)?.[1];
    return version === undefined ? [] : [{ version, object, ref, place }];
  });
}

/** A number with the checksum of its list. */
function nameOf({ version, sum }: Witness): string {
  return `${version} ${sum}`;
}

/** The first of those that are the same. */
function eachOnce(lists: readonly Found[]): Found[] {
  return lists.filter((one, index) => lists.findIndex((other) => nameOf(other) === nameOf(one)) === index);
}

/** Versions that main once showed as withdrawn, and whose note no longer says so. */
async function takenBack(project: string): Promise<Problem[]> {
  // What a branch has tried out was never published, so only main's own line counts.
  const began = (await gitText(project, "merge-base", "HEAD", "origin/main")) ?? "HEAD";
  const line = ["--first-parent", "-m"];
  const problems = new Map<string, Problem>();
  const changes = await changesIn(project, line, began, "content/versions/*/note.md");
  const notes = await contentsIn(project, changes);
  for (const { commit, path, object } of changes) {
    const version = NOTE.exec(path)?.[1];
    const now = await readFile(join(project, path), "utf8").catch(() => undefined);
    // A version whose list is gone is told by its witnesses.
    if (version === undefined || now === undefined || isWithdrawn(now)) continue;
    const before = notes.get(object)?.toString();
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
  const manifest = `${commit}:./content/versions/${version}/manifest.json`;
  const then = (await contentsOf(project, [manifest])).get(manifest);
  const now = await readFile(join(versionsFolder(project), version, "manifest.json")).catch(() => undefined);
  return Boolean(then && now && checksum("manifest.json", then) === checksum("manifest.json", now));
}

/** Commits that brought or changed a file, with its path from the project folder and its object, in git's order. */
async function changesIn(
  project: string,
  options: readonly string[],
  from: string,
  pattern: string,
): Promise<{ commit: string; path: string; object: string }[]> {
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
  const found: { commit: string; path: string; object: string }[] = [];
  let commit = "";
  for (const [index, word] of words.entries()) {
    if (/^[0-9a-f]{40,64}$/.test(word)) commit = word;
    // ":100644 100644 OLD NEW M", and the path after it.
    else if (word.startsWith(":"))
      found.push({ commit, path: words[index + 1] ?? "", object: word.split(" ")[3] ?? "" });
  }
  return found;
}

/** Leaves out versions of the example that a board has taken out, or has put its own in the place of. */
async function withoutLeftBehind(project: string, all: readonly Found[]): Promise<Found[]> {
  if (await isExample(readFile(join(project, BOARD)))) return [...all];
  const boardOf = ({ ref, version }: List) => `${ref}:./content/versions/${version}/source/${BOARD}`;
  const boards = await contentsOf(project, all.map(boardOf));
  const isGone = async (one: Found) =>
    (await isExample(boards.get(boardOf(one)) ?? "")) &&
    !(await isExample(readFile(join(versionsFolder(project), one.version, "source", BOARD))));
  const gone = await Promise.all(all.map(isGone));
  return all.filter((_, index) => !gone[index]);
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

async function isExample(board: Buffer | string | Promise<Buffer>): Promise<boolean> {
  try {
    return parse((await board).toString()).example === true;
  } catch {
    return false;
  }
}
