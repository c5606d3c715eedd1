/** The words as they stood at some commit, laid out in a folder so that they can be read like any others. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readPublishedLibrary } from "../content/library.ts";
import type { Library } from "../content/schema.ts";
import { EnvironmentError } from "../core/environment-error.ts";
import { nearest } from "../core/nearest.ts";
import { contentsOf, git, objectsAt, whyNoGit } from "./git.ts";

/** Of branches and tags; more than these nobody reads. */
const MAX_NAMED = 8;

/**
 * The library at `ref`, read by way of `folder`, which is empty. Throws an `EnvironmentError` when there is no git, or it does
 * not know the commit; gives nothing when the words there cannot be read.
 */
export async function wordsAt(project: string, ref: string, folder: string): Promise<Library | undefined> {
  const files = await objectsAt(project, ref, "content");
  if (!files?.size) throw new EnvironmentError(await whyNoWords(project, ref, files !== undefined));
  const words = [...files].filter(([path]) => !path.startsWith("content/versions/"));
  const contents = await contentsOf(
    project,
    words.map(([, object]) => object),
  );
  for (const [path, object] of words) {
    const content = contents.get(object);
    if (!content) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const read = await readPublishedLibrary(folder);
  return "library" in read ? read.library : undefined;
}

async function whyNoWords(project: string, ref: string, isKnown: boolean): Promise<string> {
  if (isKnown)
    return `There are no words (content/) at "${ref}". Type the name of a branch or commit that has some.`;
  const kinds = ["refs/heads", "refs/remotes", "refs/tags"];
  const answer = await git(project, "for-each-ref", "--format=%(refname:lstrip=2)", ...kinds);
  if ("refusal" in answer)
    return `The words are compared with those that git knows, and ${whyNoGit(answer.refusal)}`;
  const names = answer.output
    .toString()
    .split("\n")
    .filter((name) => name !== "" && !name.endsWith("/HEAD"));
  const meant = nearest(ref, names);
  const first = [...new Set([...(meant === undefined ? [] : [meant]), ...names])].slice(0, MAX_NAMED);
  const more = names.length > first.length ? ", …" : "";
  return `git knows no branch, tag or commit "${ref}" here. Type one that it knows (${first.join(", ")}${more}), or type git fetch first.`;
}
