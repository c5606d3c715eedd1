/** The shipped words, to be written in other forms; each call gives a copy of its own to change. */
import { readLibrary } from "../../../scripts/content/library.ts";
import type { Library } from "../../../scripts/content/schema.ts";
import { project } from "../../../scripts/core/paths.ts";

export async function shippedLibrary(): Promise<Library> {
  const read = await readLibrary(project);
  if ("problems" in read) throw new Error("The shipped words have problems: run npm run build.");
  return structuredClone(read.library);
}
