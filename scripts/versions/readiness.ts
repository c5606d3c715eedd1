/** Whether git is ready for a release: nothing half done, and the number not taken by anybody. */
import { git, gitText, objectsAt, whyNoGit } from "./git.ts";

/** What stands in the way, each as sentences that say what to do. */
export async function gitFaults(project: string, version: string | undefined): Promise<string[]> {
  const status = await git(project, "status", "--porcelain", "-z", "--untracked-files=all");
  if ("refusal" in status) return [`A release is recorded with git, and ${whyNoGit(status.refusal)}`];
  const changed = status.output
    .toString()
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => line.slice(3));
  const faults: string[] = [];
  if (changed.length > 0) {
    faults.push(
      `These files have changes that are not committed: ${someOf(changed)}. Commit them or undo them, then release again.`,
    );
  }
  if (version !== undefined && (await gitText(project, "tag", "--list", `v${version}`))) {
    faults.push(
      `The tag v${version} exists, so the number was used before. Give the version a larger number.`,
    );
  }
  return faults;
}

/** True when `version` lies frozen in the folder but in no commit yet, and nothing else has changed. */
export async function isFrozenOnly(project: string, version: string): Promise<boolean> {
  const folder = `content/versions/${version}`;
  const committed = await objectsAt(project, "HEAD", `${folder}/manifest.json`);
  const elsewhere = await gitText(project, "status", "--porcelain", "--", ".", `:(exclude)${folder}`);
  return committed?.size === 0 && elsewhere === "";
}

/** What remains to be told to git once a version is frozen, in order. */
export function remainingCommands(version: string): { commit: string[][]; tag: string[]; push: string[] } {
  const folder = `content/versions/${version}`;
  return {
    commit: [
      ["add", "--", folder],
      ["commit", "--message", `Publish version ${version}`, "--", folder],
    ],
    tag: ["tag", "--annotate", `v${version}`, "--message", `Version ${version}`],
    push: ["push", "origin", "HEAD", `v${version}`],
  };
}

/** The command as somebody types it. */
export function typed(args: readonly string[]): string {
  return ["git", ...args].map((word) => (/^[\w./:-]+$/.test(word) ? word : JSON.stringify(word))).join(" ");
}

const MAX_NAMED = 5;

function someOf(files: readonly string[]): string {
  const named = files.slice(0, MAX_NAMED).join(", ");
  return files.length > MAX_NAMED ? `${named} and ${files.length - MAX_NAMED} more` : named;
}
