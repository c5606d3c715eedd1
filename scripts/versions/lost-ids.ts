/** What was published has its id for ever: it is there, or it is listed as retired, and nothing else takes its id. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressedItems } from "../content/addressed-items.ts";
import type { Change, History } from "../content/history.ts";
import { addressedKinds, type Library } from "../content/schema.ts";
import type { Problem } from "../core/problem.ts";
import { quoted } from "../core/quote.ts";

type AddressedKind = (typeof addressedKinds)[number];

/** Something that was published, as it was last. */
interface PublishedItem {
  noun: AddressedKind;
  id: string;
  title: string;
  /** The version in which it was there last, or was taken out. */
  version: string;
  isGone: boolean;
}

/** A problem for each published id that nobody can find any more, and for each that something else has taken. */
export async function lostIds(project: string, history: History, library: Library): Promise<Problem[]> {
  const present = itemsOf(library);
  const known = knownFrom(history);
  const problems = known.map(async ({ noun, id, title, version, isGone }): Promise<Problem[]> => {
    const here = present.find((item) => item.noun === noun && item.id === id);
    const isListed = library.retired.some((entry) => entry.was === noun && entry.id === id);
    if (here && isGone) {
      const message = `is ${quoted(id)}, which was taken out in version ${version} and is never used again. Choose another id.`;
      return [await atId(project, here.file, message)];
    }
    if (here || isListed) return [];
    const fresh = (item: PresentItem) => !known.some((other) => other.noun === noun && other.id === item.id);
    const renamed = present.find((item) => item.noun === noun && item.title === title && fresh(item));
    if (renamed) {
      const message = `is ${quoted(renamed.id)}, and was ${quoted(id)} when version ${version} was published. Type ${quoted(id)} again: an id never changes.`;
      return [await atId(project, renamed.file, message)];
    }
    const message = `The ${noun} ${quoted(title)} was published in version ${version} and is gone. Put its file back, or list it here: was: ${noun}, id: ${id}, its title and the reason.`;
    return [{ file: "content/retired.yaml", line: 1, column: 1, field: "", message }];
  });
  return (await Promise.all(problems)).flat();
}

interface PresentItem {
  noun: AddressedKind;
  id: string;
  title: string;
  file: string;
}

function itemsOf(library: Library): PresentItem[] {
  const all = addressedItems(library);
  return addressedKinds.flatMap((noun) =>
    all[noun].map(({ id, title, file }) => ({ noun, id, title, file })),
  );
}

/** Everything that was ever published, in the order of publication. */
function knownFrom(history: History): PublishedItem[] {
  const known = new Map<string, PublishedItem>();
  for (const { note, changes } of history.toReversed()) {
    for (const { noun, id, title, kind } of changes.filter(isAddressed))
      known.set(`${noun} ${id}`, { noun, id, title, version: note.version, isGone: kind === "removed" });
  }
  return [...known.values()];
}

function isAddressed(change: Change): change is Change & { noun: AddressedKind } {
  return addressedKinds.some((noun) => noun === change.noun);
}

async function atId(project: string, file: string, message: string): Promise<Problem> {
  const lines = (await readFile(join(project, file), "utf8")).split("\n");
  const line = lines.findIndex((words) => words.startsWith("id:")) + 1 || 1;
  return { file, line, column: 1, field: "id", message };
}
