/** Parses every known file under `content/`; what cannot be read becomes a problem, never an exception. */
import { join } from "node:path";
import type { Problem } from "../../core/problem.ts";
import { type Kind, kindNames } from "../kinds.ts";
import { listItems } from "./files.ts";
import { displayPath, isKnownFile, MAX_FILE_BYTES } from "./folder-layout.ts";
import type { ParsedContent } from "./parsed-content.ts";
import { readKind } from "./read-kind.ts";
import { readSourceText } from "./source-text.ts";

/** Parses `<projectFolder>/content`. The problems are those of parsing alone; no rule has been applied yet. */
export async function readContent(
  projectFolder: string,
): Promise<{ content: ParsedContent; problems: Problem[] }> {
  const folder = join(projectFolder, "content");
  const items = await listItems(folder);
  const words = items.filter(
    ({ path, type }) => type === "file" && isKnownFile(path) && !path.endsWith(".json"),
  );
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
  const kinds = kindNames.map((kind) => readKind(kind, sources, frozen));
  const entries = Object.fromEntries(
    kinds.map((read) => [read.kind, read.entries]),
  ) as unknown as ParsedContent["entries"];
  const incompleteKinds = new Set<Kind>(kinds.flatMap(({ kind, isComplete }) => (isComplete ? [] : [kind])));
  const sourceProblems = sources.flatMap((read) => read.problems);
  // A second problem on the line of a hidden character may only be a consequence of it.
  const reported = new Set(sourceProblems.map(({ file, line }) => `${file}:${line}`));
  const kindProblems = kinds
    .flatMap((read) => read.problems)
    .filter(({ file, line }) => !reported.has(`${file}:${line}`));
  const problems = [...sourceProblems, ...kindProblems];
  return { content: { items, entries, incompleteKinds }, problems };
}
