/** Puts a frozen version, handed over as a git bundle, on the main branch, and nothing else that the bundle may hold. */
import { git, gitText } from "../versions/git.ts";

export interface Pushed {
  /** Where the version is now: on `main`, on a branch of its own that waits for approval, or nowhere. */
  place: "main" | "branch" | "nowhere";
  version: string | undefined;
  /** What was done or refused, for people. */
  lines: string[];
}

const nothing = "Nothing was published.";

/**
 * Takes the one version in `bundle` into the clone `folder`, whose `origin/main` is fresh. The version must be one commit
 * upon main that only adds files to its own folder. Where main takes no direct push, the commit goes to the branch
 * `publish-<n>`.
 */
export async function pushVersion(folder: string, bundle: string): Promise<Pushed> {
  const heads = (await gitText(folder, "bundle", "list-heads", bundle)) ?? "";
  const tags = Array.from(heads.matchAll(/^\S+ refs\/tags\/v(\d+\.\d+)$/gm), ([, number]) => number ?? "");
  const [version] = tags;
  if (version === undefined || tags.length > 1)
    return {
      place: "nowhere",
      version: undefined,
      lines: ["The bundle does not hold one version.", nothing],
    };
  const tag = `refs/tags/v${version}`;
  const refuse = (...lines: string[]): Pushed => ({ place: "nowhere", version, lines: [...lines, nothing] });
  const fetched = await git(folder, "fetch", "--quiet", "--no-tags", bundle, `${tag}:${tag}`);
  if ("refusal" in fetched) return refuse(fetched.refusal);
  const stray = await strayChange(folder, version, tag);
  if (stray !== undefined) return refuse(stray);

  const commit = `${tag}^{commit}`;
  const toMain = await git(folder, "push", "--atomic", "origin", `${commit}:refs/heads/main`, tag);
  if ("output" in toMain) return { place: "main", version, lines: [`Version ${version} is on main.`] };
  const known = await gitText(folder, "rev-parse", "origin/main");
  await git(folder, "fetch", "--quiet", "origin", "main");
  if ((await gitText(folder, "rev-parse", "origin/main")) !== known)
    return refuse("Somebody changed main in the meantime. Press Run workflow again.");

  const branch = `publish-${version}`;
  const toBranch = await git(folder, "push", "origin", `${commit}:refs/heads/${branch}`);
  if ("refusal" in toBranch) {
    const advice = `If there is a branch ${branch} already, open a pull request for it, or delete it and press Run workflow again.`;
    return refuse(toMain.refusal, toBranch.refusal, advice);
  }
  const line = `Main takes nothing without approval, so version ${version} waits on the branch ${branch}. Open a pull request for it, and merge it when it is approved: that publishes it.`;
  return { place: "branch", version, lines: [line] };
}

/** Why the commit is not what a release makes; undefined when it is. */
async function strayChange(folder: string, version: string, tag: string): Promise<string | undefined> {
  const [main, parents, changes] = await Promise.all([
    gitText(folder, "rev-parse", "origin/main"),
    gitText(folder, "log", "--max-count=1", "--format=%P", tag),
    gitText(folder, "diff", "--name-status", "--no-renames", "-z", "origin/main", tag),
  ]);
  if (main === undefined || parents !== main)
    return "The version was not made from main as it is now. Press Run workflow again.";
  const own = `content/versions/${version}/`;
  const words = (changes ?? "").split("\0").filter((word) => word !== "");
  for (let at = 0; at < words.length; at += 2) {
    const [kind, file = ""] = [words[at], words[at + 1]];
    // The line ends of a note may be put in order.
    const isExpected = file.startsWith(own) && (kind === "A" || (kind === "M" && file === `${own}note.md`));
    if (!isExpected) return `The version would change ${file}, which a release never does.`;
  }
  return words.includes(`${own}manifest.json`) ? undefined : `The version has no ${own}manifest.json.`;
}
