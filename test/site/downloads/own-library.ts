/** Words to be written in other forms; each call gives a copy of its own to change. */
import type { Library } from "../../../scripts/content/schema.ts";
import { fullLibrary } from "../../support/full-site.ts";

export async function ownLibrary(): Promise<Library> {
  return structuredClone(await fullLibrary());
}
