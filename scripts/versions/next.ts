/** The version that is to be published next: its note, what has changed, and what stands against its number. */
import type { Change, History } from "../content/history.ts";
import type { Library, Version } from "../content/schema.ts";
import type { Problem } from "../core/problem.ts";
import { comparableItems } from "./comparable-items.ts";
import { difference } from "./difference.ts";
import { frozenWords } from "./history.ts";
import { numberFaults, type Smallest, smallestNumber } from "./number.ts";
import { numbersOf } from "./showing.ts";

export interface Next {
  /** The note of the pending release; undefined while nobody has written one. */
  note: Version | undefined;
  /** From what was published last to the words on disk. In the first version everything was added. */
  changes: Change[];
  /** The smallest number it may have, and why. */
  smallest: Smallest;
  /** What stands against the note, in its own file. */
  problems: Problem[];
}

/** Looks at the words on disk against the newest published version, also when that one was withdrawn. */
export async function nextVersion(project: string, library: Library, history: History): Promise<Next> {
  const published = numbersOf(history);
  const [newest] = published;
  const before = newest === undefined ? [] : await frozenWords(project, newest);
  const changes = difference(before, comparableItems(library));
  const smallest = smallestNumber(published, changes);
  const pending = library.versions.filter(({ frozen }) => !frozen);
  const [note, ...others] = pending;
  const problems = pending.flatMap((one): Problem[] =>
    numberFaults(one, published, changes).map((fault) => ({ file: one.file, line: 1, column: 1, ...fault })),
  );
  for (const other of others) {
    const message = `is to be published next, and so is ${note?.version}. Keep one of them, with one note for all that changed.`;
    problems.push({ file: other.file, line: 1, column: 1, field: "version", message });
  }
  return { note, changes, smallest, problems };
}
