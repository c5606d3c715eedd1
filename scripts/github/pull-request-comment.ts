/** One comment of ours under a pull request: the first report makes it, each later one takes its place. Needs no package. */
import { COMMENT_MARK, fenced, plainText } from "./markdown.ts";

/** A run that has made a report, and the right to comment on it. */
export interface CommentJob {
  /** GitHub's interface for programs: `https://api.github.com`. */
  api: string;
  token: string;
  /** Owner and name of the project, and of the copy of it that the change comes from. */
  repository: string;
  from: string;
  branch: string;
  /** The commit that the report is about. */
  commit: string;
}

const PAGE_SIZE = 100;
const outside =
  '**This change comes from outside this project, and its own code wrote the report below.** It may say anything. Look at the changed files, under "Files changed", before you believe it.';

/** More would be cut by GitHub, which takes 65,536 characters. */
const MAX_FROM_OUTSIDE = 50_000;

/** A report from outside: first who wrote it, then its words as plain text, in which nothing can act. */
function fromOutside(report: string): string {
  const words = report.slice(0, MAX_FROM_OUTSIDE);
  return `${[COMMENT_MARK, outside, fenced(plainText(words))].join("\n\n")}\n`;
}

/**
 * Puts `report` under the pull request that ends with the commit, and returns what was done. What a report says of
 * itself is not believed: which pull request it belongs to is asked of GitHub. Throws when the report is none of ours,
 * and when GitHub refuses.
 */
export async function putComment(job: CommentJob, report: string): Promise<string> {
  if (!report.startsWith(`${COMMENT_MARK}\n`))
    throw new Error("The report is not one that this project makes.");
  const [owner = ""] = job.from.split("/");
  const query = new URLSearchParams({ state: "open", head: `${owner}:${job.branch}` });
  const requests = await ask<PullRequest[]>(job, "GET", `pulls?${query}`);
  const request = requests.find(({ head }) => head.sha === job.commit);
  if (!request) return "The pull request has moved on or is closed.";
  const body = job.from === job.repository ? report : fromOutside(report);
  const known = await ourComment(job, request.number);
  if (known === undefined) await ask(job, "POST", `issues/${request.number}/comments`, { body });
  else await ask(job, "PATCH", `issues/comments/${known}`, { body });
  return `The comment under pull request ${request.number} is up to date.`;
}

interface PullRequest {
  number: number;
  head: { sha: string };
}

interface Comment {
  id: number;
  body: string;
  user: { login: string } | null;
}

/** Others may quote the mark, so the author counts as well. */
async function ourComment(job: CommentJob, number: number): Promise<number | undefined> {
  for (let page = 1; ; page += 1) {
    const path = `issues/${number}/comments?per_page=${PAGE_SIZE}&page=${page}`;
    const comments = await ask<Comment[]>(job, "GET", path);
    const ours = comments.find(
      ({ body, user }) => user?.login === "github-actions[bot]" && body.startsWith(COMMENT_MARK),
    );
    if (ours || comments.length < PAGE_SIZE) return ours?.id;
  }
}

async function ask<Answer>(job: CommentJob, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${job.api}/repos/${job.repository}/${path}`, {
    method,
    headers: { accept: "application/vnd.github+json", authorization: `Bearer ${job.token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${path}.`);
  return (await response.json()) as Answer;
}
