/** The words that a command shows, with the history of what was published. */

import type { History } from "./content/history.ts";
import { readLibrary } from "./content/library.ts";
import type { Library } from "./content/schema.ts";
import { ContentProblems } from "./content-problems.ts";
import { readHistory } from "./release/history.ts";
import { draftWords, publicWords, wordsToRelease } from "./release/showing.ts";
import { verifyFrozen } from "./release/verify.ts";

/**
 * published: what the public sees, the current version with the packs that were frozen; before the first version, the
 * words on disk. draft: the words on disk, with packs that say so. release: the words on disk as their newest note
 * publishes them.
 */
export type WordsShown = "published" | "draft" | "release";

/** Words and what was published, as they lie on disk. */
export interface Words {
  library: Library;
  history: History;
}

/** Reads `<project>/content`. Throws `ContentProblems`, also when a published version is not as it was. */
export async function readWords(project: string, words: WordsShown): Promise<Words> {
  const { library, history } = await wordsOnDisk(project);
  if (words === "draft") return { history, library: await draftWords(project, library, history) };
  if (words === "release") return { history, library: wordsToRelease(library) };
  const shown = await publicWords(project, library, history);
  if ("problems" in shown) throw new ContentProblems(shown.problems);
  return { history, library: shown.library };
}

/** Every note of a version is among them as it was written, published or not. Throws as `readWords` does. */
export async function wordsOnDisk(project: string): Promise<Words> {
  const read = await readLibrary(project);
  const altered = await verifyFrozen(project);
  if ("problems" in read) throw new ContentProblems([...read.problems, ...altered]);
  if (altered.length > 0) throw new ContentProblems(altered);
  return { library: read.library, history: await readHistory(project, read.library.versions) };
}
