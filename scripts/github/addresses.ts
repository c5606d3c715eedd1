/** Addresses on GitHub, from what a workflow run knows about itself in its environment. */
import type { Problem } from "../core/problem.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The page of this run, which holds its files; undefined outside a run. */
export function runAddress(environment: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

/**
 * The web editor for `file` on the branch that a pull request comes from, at the line of the problem. `HEAD_REPOSITORY`
 * is its owner and name, which the workflow hands on: the branch may be somebody else's copy.
 */
export function editAddress(environment: Environment, { file, line }: Problem): string | undefined {
  const { GITHUB_SERVER_URL: server, HEAD_REPOSITORY: repository, GITHUB_HEAD_REF: branch } = environment;
  if (!server || !repository || !branch) return undefined;
  return `${server}/${repository}/edit/${path(branch)}/${path(file)}#L${line}`;
}

/** Safe within the brackets of a Markdown link, too. */
function path(words: string): string {
  return words
    .split("/")
    .map((part) =>
      encodeURIComponent(part).replace(/[()!'*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    )
    .join("/");
}
