/** Reads every known file under `content/`; what cannot be read becomes a problem, never a throw. */
import { join } from "node:path";
import type { Problem } from "../../core/problem.ts";
import { type Kind, kindNames } from "../kinds.ts";
import type { Facts } from "./parsed-content.ts";
import { listItems } from "./files.ts";
import { fileName, isKnownFile, largestFile } from "./folder-layout.ts";
import { readKind } from "./read-kind.ts";
import { readSourceText } from "./source-text.ts";

/** Reads `<projectFolder>/content`. The problems are those of reading alone; no rule has been asked yet. */
export async function readFacts(projectFolder: string): Promise<{ facts: Facts; problems: Problem[] }> {
  const folder = join(projectFolder, "content");
  const items = await listItems(folder);
  const words = items.filter(
    ({ path, type }) => type === "file" && isKnownFile(path) && !path.endsWith(".json"),
  );
  const sources = await Promise.all(
    words.map(async ({ path, bytes }) => {
      const file = fileName(path);
      if (bytes > largestFile) return { path, file, text: undefined, problems: [] };
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
  ) as unknown as Facts["entries"];
  const unsure = new Set<Kind>(kinds.flatMap(({ kind, sure }) => (sure ? [] : [kind])));
  const ofSources = sources.flatMap((read) => read.problems);
  // What stands beside a hidden character may be what is left of it.
  const reported = new Set(ofSources.map(({ file, line }) => `${file}:${line}`));
  const ofKinds = kinds
    .flatMap((read) => read.problems)
    .filter(({ file, line }) => !reported.has(`${file}:${line}`));
  const problems = [...ofSources, ...ofKinds];
  return { facts: { items, entries, unsure }, problems };
}
