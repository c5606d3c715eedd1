/** `node scripts/github/good-runs.ts`: prints the numbers of the runs whose website may be put back, the newest first. Runs without installed packages. */
import { fail } from "../core/failure.ts";
import { given } from "./given.ts";
import { goodRuns, isOnMain, type Run } from "./last-good.ts";

const PAGE_SIZE = 50;

try {
  const repository = given("GITHUB_REPOSITORY");
  const query = new URLSearchParams({ branch: "main", status: "success", per_page: String(PAGE_SIZE) });
  const path = `repos/${repository}/actions/workflows/publish.yml/runs?${query}`;
  const headers = { accept: "application/vnd.github+json", authorization: `Bearer ${given("GH_TOKEN")}` };
  const response = await fetch(`${given("GITHUB_API_URL")}/${path}`, { headers });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}.`);
  const { workflow_runs } = (await response.json()) as { workflow_runs: Run[] };
  const runs = await goodRuns(workflow_runs, repository, (commit) => isOnMain(process.cwd(), commit));
  for (const run of runs) console.log(run);
} catch (reason) {
  fail(reason);
}
