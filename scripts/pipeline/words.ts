/** The words that a command shows, with the history of what was published. */

import type { History } from "../content/history.ts";
import { readLibrary } from "../content/library.ts";
import type { Library } from "../content/schema.ts";
import { ContentProblems } from "../core/content-problems.ts";
import { inReadingOrder, type Problem } from "../core/problem.ts";
import { alteredSince } from "../versions/altered.ts";
import { readHistory } from "../versions/history.ts";
import { lostIds } from "../versions/lost-ids.ts";
import { draftWords, publicWords, wordsToRelease } from "../versions/showing.ts";

/**
 * published: what the public sees, the current version with the packs that were frozen. draft: the words on disk, with packs that say so. release: the words on disk as their newest note
 * publishes them.
 */
export type WordsShown = "published" | "draft" | "release";

/** Words and what was published, as they lie on disk. */
export interface Words {
  library: Library;
  history: History;
  /** What could not be compared with the day it was published, as sentences. */
  notes: string[];
  /** Problems in the files of boards that were left out; none unless `boardsApart` asked for it. */
  withheld: Problem[];
}

export interface ReadOptions {
  /** Whether a problem in the file of one board of a consortium leaves only that board out. */
  boardsApart?: boolean | undefined;
}

/** The words that are shown, beside those on disk. */
export interface ShownWords extends Words {
  onDisk: Library;
}

/** Reads `<project>/content`. Throws `ContentProblems`, also when a published version is not as it was. */
export async function readWords(
  project: string,
  words: WordsShown,
  options: ReadOptions = {},
): Promise<ShownWords> {
  const { library: onDisk, ...about } = await wordsOnDisk(project, options);
  const { history } = about;
  const known = { ...about, onDisk };
  if (words === "draft") return { ...known, library: await draftWords(project, onDisk, history) };
  if (words === "release") return { ...known, library: wordsToRelease(onDisk) };
  if (history.length === 0) throw new ContentProblems([nothingPublished(onDisk)]);
  const shown = await publicWords(project, onDisk, history);
  if ("problems" in shown) throw new ContentProblems(shown.problems);
  return { ...known, library: shown.library };
}

/** Every note of a version is among them as it was written, published or not. Throws as `readWords` does. */
export async function wordsOnDisk(
  project: string,
  { boardsApart = false }: ReadOptions = {},
): Promise<Words> {
  const [read, { problems: altered, notes }] = await Promise.all([
    readLibrary(project, { boardsApart }),
    alteredSince(project),
  ]);
  if ("problems" in read) throw new ContentProblems([...read.problems, ...altered]);
  if (altered.length > 0) throw new ContentProblems(altered);
  const history = await readHistory(project, read.library.versions);
  const lost = await lostIds(project, history, read.library);
  if (lost.length > 0) throw new ContentProblems(inReadingOrder(lost));
  return { ...read, history, notes };
}

function nothingPublished({ versions }: Library): Problem {
  const file = versions[0]?.file ?? "content/versions";
  const message =
    "is not published yet, and no other version is, so there is nothing for readers to see. Publish it first.";
  return { file, line: 1, column: 1, field: "", message };
}
