/** Puts the files that took longest the last time first, so that none of them is left to run alone at the end. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths } from "../../scripts/core/paths.ts";
import type { Outcome } from "./test-files.ts";

/** Seconds by file, as they were noted last. Safe to delete. */
const NOTED = join(paths.cache, "test-seconds.json");

/** Files that are not known yet come first; those that take as long stay in their order. */
export function slowestFirst(files: readonly string[], noted = NOTED): string[] {
  const known = secondsIn(noted);
  const seconds = (file: string) => known[file] ?? Number.MAX_VALUE;
  return files.toSorted((a, b) => seconds(b) - seconds(a));
}

/** Notes how long files took, beside what is known of others. */
export function noteSeconds(outcomes: readonly Outcome[], noted = NOTED): void {
  const all = { ...secondsIn(noted) };
  for (const { file, seconds } of outcomes) all[file] = seconds;
  mkdirSync(dirname(noted), { recursive: true });
  writeFileSync(noted, JSON.stringify(all));
}

function secondsIn(noted: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(noted, "utf8"));
  } catch {
    return {};
  }
}
