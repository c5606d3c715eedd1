/** The words as they stood at some commit, laid out in a folder so that they can be read like any others. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readPublishedLibrary } from "../content/library.ts";
import type { Library } from "../content/schema.ts";
import { fileAt, filesAt } from "./git.ts";

/**
 * The library at `ref`, read by way of `folder`, which is empty. Throws with a sentence when git does not know the
 * commit; gives nothing when the words there cannot be read.
 */
export async function wordsAt(project: string, ref: string, folder: string): Promise<Library | undefined> {
  const files = await filesAt(project, ref, "content");
  if (!files || files.length === 0) {
    throw new Error(
      `git knows no words at "${ref}". Type the name of a branch or commit that this copy holds.`,
    );
  }
  for (const path of files.filter((file) => !file.startsWith("content/versions/"))) {
    const content = await fileAt(project, ref, path);
    if (!content) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const read = await readPublishedLibrary(folder);
  return "library" in read ? read.library : undefined;
}
