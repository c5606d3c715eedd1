/** The number of a version: the smallest that its changes allow, and what stands against the one that was given. */
import type { Change, ItemKind } from "../content/history.ts";
import type { Version } from "../content/schema.ts";
import { newestFirst } from "../content/version-order.ts";

/** A number and why it may not be smaller, as one sentence. */
export interface Smallest {
  version: string;
  kind: "meaning" | "wording";
  /** What calls for it, without a full stop: 'question "When someone is not seen" was removed'. */
  reason: string;
}

/** Kinds of which one more or one fewer makes earlier paper wrong. */
const counted: ReadonlySet<ItemKind> = new Set<ItemKind>(["question", "responsibility", "guide"]);
/** Kinds that people call by their number. */
const numbered: ReadonlySet<ItemKind> = new Set<ItemKind>(["question", "responsibility"]);

/**
 * The smallest number for the version after `published`, which lists every number ever published. The first figure goes
 * up when an item is added, removed, renumbered or changes its meaning (design.md 4), the second one otherwise.
 */
export function smallestNumber(published: readonly string[], changes: readonly Change[]): Smallest {
  const [newest] = [...published].sort(newestFirst);
  if (newest === undefined) {
    return { version: "1.0", kind: "meaning", reason: "nothing has been published yet" };
  }
  const [major = 0, minor = 0] = newest.split(".").map(Number);
  const cause = changes.find(needsNewPaper);
  if (cause) return { version: `${major + 1}.0`, kind: "meaning", reason: inWords(cause) };
  const version = `${major}.${minor + 1}`;
  const [first] = changes;
  const reason = first ? inWords(first) : `${newest} has been published, and a number is never used twice`;
  return { version, kind: "wording", reason };
}

/** True when earlier paper must be replaced. */
export function needsNewPaper({ noun, kind }: Change): boolean {
  if (kind === "added" || kind === "removed") return counted.has(noun);
  return kind === "meaning" || (kind === "moved" && numbered.has(noun));
}

/** What stands against the number and kind of a note that is not published yet, each with the field it is about. */
export function numberFaults(
  { version, kind }: Pick<Version, "version" | "kind">,
  published: readonly string[],
  changes: readonly Change[],
): { field: "version" | "kind"; message: string }[] {
  const smallest = smallestNumber(published, changes);
  const [newest] = [...published].sort(newestFirst);
  if (newestFirst(version, smallest.version) > 0) {
    const isPassed = newest !== undefined && newestFirst(version, newest) >= 0 && smallest.kind === "wording";
    const reason = isPassed ? `${newest} has been published, and numbers only go up` : smallest.reason;
    const message = `is "${version}". ${capital(reason)}, so this must be ${smallest.version}, not ${version}. Type "${smallest.version}" or a larger number, and rename the folder.`;
    return [{ field: "version", message }];
  }
  if (kind !== "meaning" && smallest.kind === "meaning") {
    const message = `is ${kind}, but ${smallest.reason}, so earlier paper must be replaced. Type meaning.`;
    return [{ field: "kind", message }];
  }
  if (kind === "meaning" && !version.endsWith(".0")) {
    const first = `${Number(version.split(".")[0]) + 1}.0`;
    const message = `is "${version}", but its kind is meaning, so earlier paper must be replaced and the first figure goes up. Type "${first}" and rename the folder, or change the kind.`;
    return [{ field: "version", message }];
  }
  return [];
}

/** One change as words within a sentence: 'question "When someone is not seen" was removed'. */
export function inWords({ noun, id, title, kind, from, to, parts }: Change): string {
  // The title of a source is as long as its publisher liked.
  const named = noun === "source" ? id : `"${title}"`;
  const what = noun === "board" ? "the board's file" : `${noun} ${named}`;
  switch (kind) {
    case "added":
    case "removed":
      return `${what} was ${kind}`;
    case "moved":
      return `${what} moved from place ${from} to place ${to}`;
    case "meaning": {
      const part = parts.find(({ significance }) => significance === "meaning");
      return `the meaning of ${what} changed${part ? ` (${part.name.toLowerCase()})` : ""}`;
    }
    case "wording":
      return `the wording of ${what} changed`;
    case "contacts":
      return "the contacts changed";
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
