/** From which runs a website may be put back: those that published from main of this project, and from no other branch of that name. Needs no package. */
import { gitText } from "../versions/git.ts";

/** A run of a workflow, as GitHub's interface for programs describes it. */
export interface Run {
  id: number;
  event: string;
  status: string;
  conclusion: string | null;
  head_branch: string | null;
  head_sha: string;
  head_repository: { full_name: string } | null;
}

/** How publishing starts. A pull request is none of these, whatever its branch is called. */
const STARTS = new Set(["push", "schedule", "workflow_dispatch"]);

/**
 * Numbers of the runs of `repository` that ended well on its main, in the order given. `isOnMain` says whether main
 * still holds a commit.
 */
export async function goodRuns(
  runs: readonly Run[],
  repository: string,
  isOnMain: (commit: string) => Promise<boolean>,
): Promise<number[]> {
  const good: number[] = [];
  for (const { id, event, status, conclusion, head_branch, head_sha, head_repository } of runs) {
    const isOurs = head_repository?.full_name === repository && head_branch === "main";
    const endedWell = status === "completed" && conclusion === "success";
    if (isOurs && endedWell && STARTS.has(event) && (await isOnMain(head_sha))) good.push(id);
  }
  return good;
}

/** Whether `origin/main` of the clone `folder` holds a commit. What is no commit's name is none. */
export async function isOnMain(folder: string, commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{40}$/.test(commit)) return false;
  return (await gitText(folder, "merge-base", "--is-ancestor", commit, "origin/main")) !== undefined;
}
