/** The shipped words, to be written in other forms; each call gives a copy of its own to change. */
import type { Library } from "../../../scripts/content/schema.ts";
import { realLibrary } from "../../support/real-words.ts";

export async function shippedLibrary(): Promise<Library> {
  return structuredClone(await realLibrary());
}
