/** The project that a board took its code and first words from: its newest version, and what the board has changed of it. */
import { newestFirst } from "../content/version-order.ts";
import { EnvironmentError } from "../core/environment-error.ts";
import { git, gitText, whyNoGit } from "./git.ts";

/** A file as git knows it: its mode and the id of its contents. */
export interface Entry {
  mode: string;
  object: string;
}

export type Entries = ReadonlyMap<string, Entry>;

export interface ProjectVersion {
  /** Its number, such as 2.1. */
  number: string;
  /** The ref in this repository under which it was fetched. */
  ref: string;
  entries: Entries;
  /** The id of every file that the project ever had: what is among them was written by no one else. */
  everHad: ReadonlySet<string>;
  /** The same of what it has changed since this version, and not published yet. */
  later: ReadonlySet<string>;
}

/** Under which ref the project as it is now is fetched. */
const LATER = "refs/project/later";

/** The words are the board's, all else is the project's. */
export const isWords = (path: string): boolean => path.startsWith("content/");

/**
 * Fetches the newest version of the project from `address`, a git address or a folder, into the repository in `folder`.
 * Its tags are kept apart, because the board has numbers of its own. Throws with one sentence when there is none.
 */
export async function fetchNewest(folder: string, address: string): Promise<ProjectVersion> {
  const listed = await git(folder, "ls-remote", "--", address, "HEAD", "refs/tags/v*");
  if ("refusal" in listed) {
    if (/not installed/.test(listed.refusal))
      throw new EnvironmentError(`git is not there: ${whyNoGit(listed.refusal)}`);
    throw new EnvironmentError(
      `${address} could not be read as a git repository. Check the address, and that this computer may read it.`,
    );
  }
  const numbers = Array.from(
    listed.output.toString().matchAll(/\trefs\/tags\/v(\d+\.\d+)$/gm),
    ([, number]) => number ?? "",
  );
  const [number] = numbers.sort(newestFirst);
  if (number === undefined)
    throw new EnvironmentError(
      `${address} has no version: no tag such as v2.0. Give the address of the project that your words began from.`,
    );
  const ref = `refs/project/v${number}`;
  const hasHead = /\tHEAD$/m.test(listed.output.toString());
  const wanted = [`+refs/tags/v${number}:${ref}`, ...(hasHead ? [`+HEAD:${LATER}`] : [])];
  const fetched = await git(folder, "fetch", "--quiet", "--no-tags", "--", address, ...wanted);
  if ("refusal" in fetched)
    throw new EnvironmentError(`Version ${number} could not be fetched from ${address}: ${fetched.refusal}`);
  const [entries, everHad, later] = await Promise.all([
    entriesAt(folder, ref),
    objectsIn(folder, ref),
    hasHead ? objectsIn(folder, LATER, `^${ref}`) : new Set<string>(),
  ]);
  return { number, ref, entries, everHad, later };
}

/** The id of everything in a history. */
async function objectsIn(folder: string, ...history: string[]): Promise<Set<string>> {
  const list = await gitText(folder, "rev-list", "--objects", "--no-object-names", ...history);
  return new Set(list?.split("\n"));
}

/** Every file at `ref`, by its path. */
export async function entriesAt(folder: string, ref: string): Promise<Entries> {
  const list = (await gitText(folder, "ls-tree", "-r", "-z", "--full-tree", ref)) ?? "";
  return new Map(
    list.split("\0").flatMap((line): [string, Entry][] => {
      const [, mode, object, path] = /^(\d+) \w+ (\S+)\t(.+)$/s.exec(line) ?? [];
      return mode && object && path ? [[path, { mode, object }]] : [];
    }),
  );
}

export interface Difference {
  /** What the project's files would be here, the board's own among them; nothing below `content/`. */
  wanted: Entries;
  /** How many files differ from what is here. */
  changes: number;
  /** Files of the project that the board has changed, in order. */
  changedHere: string[];
  /** Files that the board has added, which stay. */
  addedHere: string[];
  /** The copy here was made since the version: it holds what the project has changed since, and nothing older. */
  isLater: boolean;
}

/** What taking `version` would do to the files at `here`, outside `content/`. */
export function differenceTo(version: ProjectVersion, here: Entries): Difference {
  const wanted = new Map([...version.entries].filter(([path]) => !isWords(path)));
  const own = [...here].filter(([path, { object }]) => !isWords(path) && !version.everHad.has(object));
  const changedHere = own.map(([path]) => path).filter((path) => wanted.has(path));
  const added = own.filter(([path]) => !wanted.has(path));
  for (const [path, entry] of added) wanted.set(path, entry);
  const isSame = (path: string) => {
    const [one, other] = [wanted.get(path), here.get(path)];
    return one?.object === other?.object && one?.mode === other?.mode;
  };
  const all = new Set([...wanted.keys(), ...[...here.keys()].filter((path) => !isWords(path))]);
  const changes = [...all].filter((path) => !isSame(path) && !changedHere.includes(path)).length;
  const isOlder = [...here].some(
    ([path, { object }]) =>
      !isWords(path) && version.everHad.has(object) && wanted.get(path)?.object !== object,
  );
  const isLater = !isOlder && own.some(([, { object }]) => version.later.has(object));
  return {
    wanted,
    changes,
    changedHere: changedHere.sort(),
    addedHere: added.map(([path]) => path).sort(),
    isLater,
  };
}
