/** The words that a command shows, with the history of what was published. */

import type { History } from "./content/history.ts";
import { readLibrary } from "./content/library.ts";
import type { Library } from "./content/schema.ts";
import { ContentProblems } from "./content-problems.ts";
import { inReadingOrder } from "./core/problem.ts";
import { count } from "./core/text.ts";
import { readHistory } from "./release/history.ts";
import { lostIds } from "./release/lost-ids.ts";
import { nextVersion } from "./release/next.ts";
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

/** The words that are shown, beside those on disk. */
export interface ShownWords extends Words {
  onDisk: Library;
}

/** Reads `<project>/content`. Throws `ContentProblems`, also when a published version is not as it was. */
export async function readWords(project: string, words: WordsShown): Promise<ShownWords> {
  const { library: onDisk, history } = await wordsOnDisk(project);
  if (words === "draft") return { history, onDisk, library: await draftWords(project, onDisk, history) };
  if (words === "release") return { history, onDisk, library: wordsToRelease(onDisk) };
  const shown = await publicWords(project, onDisk, history);
  if ("problems" in shown) throw new ContentProblems(shown.problems);
  return { history, onDisk, library: shown.library };
}

/** What the public does not see yet, in a sentence; undefined when the words on disk are those of the newest version. */
export async function unpublishedWords(
  project: string,
  { onDisk, history }: Pick<ShownWords, "onDisk" | "history">,
): Promise<string | undefined> {
  const { changes } = await nextVersion(project, onDisk, history);
  const newest = history[0]?.note.version;
  if (newest === undefined || changes.length === 0) return undefined;
  return `This is version ${newest}, as it was published. The words in content/ have ${count(changes.length, "change")} since then; to see them, type: npm run build -- --draft`;
}

/** Every note of a version is among them as it was written, published or not. Throws as `readWords` does. */
export async function wordsOnDisk(project: string): Promise<Words> {
  const read = await readLibrary(project);
  const altered = await verifyFrozen(project);
  if ("problems" in read) throw new ContentProblems([...read.problems, ...altered]);
  if (altered.length > 0) throw new ContentProblems(altered);
  const history = await readHistory(project, read.library.versions);
  const lost = await lostIds(project, history, read.library);
  if (lost.length > 0) throw new ContentProblems(inReadingOrder(lost));
  return { library: read.library, history };
}
