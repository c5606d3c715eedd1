/** Parses every known file under `content/`; what cannot be read becomes a problem, never an exception. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../core/problem.ts";
import { dayInEngland } from "../../core/text.ts";
import { type Kind, kindNames, kinds } from "../kinds.ts";
import { PICTURES, type PictureFile, readPicture } from "../pictures/picture.ts";
import { copyOf, standInFor } from "./copies.ts";
import { type Item, listItems } from "./files.ts";
import { displayPath, isKnownFile, isPictureFile, MAX_FILE_BYTES } from "./folder-layout.ts";
import { misplacedFile, misplacedKind, topFieldNames } from "./misplaced.ts";
import { inOrder } from "./order.ts";
import type { ParsedContent } from "./parsed-content.ts";
import { readKind, type Source } from "./read-kind.ts";
import { fileStart } from "./source-position.ts";
import { readSourceText } from "./source-text.ts";

/**
 * Parses `<projectFolder>/content`. The problems are those of parsing alone; no rule has been applied yet. `ofEarlier`: the
 * words were published, perhaps under an earlier schema; then only a file of which nothing can be read is a problem. `today` is
 * `YYYY-MM-DD`.
 */
export async function readContent(
  projectFolder: string,
  { ofEarlier = false, today = dayInEngland(new Date()) }: { ofEarlier?: boolean; today?: string } = {},
): Promise<{ content: ParsedContent; problems: Problem[] }> {
  const folder = join(projectFolder, "content");
  const items = await listItems(folder);
  const files = new Set(items.flatMap(({ path, type }) => (type === "file" ? [path] : [])));
  const words = items.filter(
    ({ path, type }) =>
      type === "file" &&
      isKnownFile(path) &&
      !isPictureFile(path) &&
      !path.endsWith(".json") &&
      copyOf(path, (other) => files.has(other)) === undefined,
  );
  const pictures = await readPictures(folder, items);
  const sources = await Promise.all(
    words.map(async ({ path, bytes }) => {
      const file = displayPath(path);
      if (bytes > MAX_FILE_BYTES) return { path, file, text: undefined, problems: [] };
      return { path, file, ...(await readSourceText(join(folder, path), file)) };
    }),
  );
  const manifest = /^versions\/([^/]+)\/manifest\.json$/;
  const frozen = new Set(
    items.map(({ path, type }) => (type === "file" ? manifest.exec(path)?.[1] : undefined)),
  );
  const placed = sources.map((source) =>
    ofEarlier ? { ...source, kind: kindAt(source.path) } : { ...source, ...placeOf(source) },
  );
  const read = kindNames.map((kind) => readKind(kind, placed, frozen, ofEarlier));
  const unordered = Object.fromEntries(
    read.map(({ kind, entries }) => [kind, entries]),
  ) as unknown as ParsedContent["entries"];
  const [order] = unordered.order;
  const entries: ParsedContent["entries"] = {
    ...unordered,
    theme: inOrder("theme", unordered.theme, order),
    question: inOrder("question", unordered.question, order),
    responsibility: inOrder("responsibility", unordered.responsibility, order),
    guide: inOrder("guide", unordered.guide, order),
    briefing: inOrder("briefing", unordered.briefing, order),
    vignette: inOrder("vignette", unordered.vignette, order),
    pack: inOrder("pack", unordered.pack, order),
  };
  const standIns = items.flatMap(({ path }) => standInFor(path) ?? []);
  const incompleteKinds = new Set<Kind>([
    ...read.flatMap(({ kind, isComplete }) => (isComplete ? [] : [kind])),
    ...standIns.flatMap((path) => kindAt(path) ?? []),
  ]);
  const sourceProblems = placed.flatMap(({ problems }) => problems);
  // A second problem on the line of a hidden character may only be a consequence of it.
  const reported = new Set(sourceProblems.map(({ file, line }) => `${file}:${line}`));
  const kindProblems = read
    .flatMap(({ problems }) => problems)
    .filter(({ file, line }) => !reported.has(`${file}:${line}`));
  const readable = new Set(
    read.flatMap((kind) => kind.entries.flatMap(({ file, complete }) => (complete ? [file] : []))),
  );
  const problems = [...sourceProblems, ...kindProblems].filter(
    ({ file }) => !ofEarlier || !readable.has(file),
  );
  return { content: { items, entries, pictures, incompleteKinds, today }, problems };
}

/** Pictures in the order of their names. One that is too large or cannot be opened has a problem of its own. */
async function readPictures(folder: string, items: readonly Item[]): Promise<PictureFile[]> {
  const files = items.filter(
    ({ path, type, bytes }) => type === "file" && isPictureFile(path) && bytes <= MAX_FILE_BYTES,
  );
  const read = files.map(async ({ path }) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    return bytes ? [readPicture(path.slice(PICTURES.length + 1), bytes)] : [];
  });
  return (await Promise.all(read)).flat();
}

/** The kind whose files belong where `path` is, relative to `content/`. */
function kindAt(path: string): Kind | undefined {
  return kindNames.find((kind) => path === kinds[kind].home || path.startsWith(`${kinds[kind].home}/`));
}

/** The kind that a file is read as, and the problem of one that lies in the wrong folder. */
function placeOf({ path, file, text, problems }: Omit<Source, "kind"> & { problems: Problem[] }): {
  kind: Kind | undefined;
  problems: Problem[];
} {
  const own = kindAt(path);
  if (own === undefined || text === undefined || kinds[own].form !== "folder") return { kind: own, problems };
  const kind = misplacedKind(own, topFieldNames(text));
  if (kind === undefined) return { kind: own, problems };
  const message = misplacedFile(kind, kinds[own].home);
  return { kind, problems: [...problems, { file, ...fileStart, field: "", message }] };
}
