/** The library that this project ships. */
import { readLibrary } from "../../scripts/content/library.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { project } from "../../scripts/core/paths.ts";
import { problemReport } from "../../scripts/core/problem.ts";

/** Throws with the whole report while the words are not sound. */
export async function shippedLibrary(): Promise<Library> {
  const read = await readLibrary(project);
  if ("problems" in read) throw new Error(problemReport(read.problems));
  return read.library;
}
