/** What a security reviewer would say of a workflow for GitHub. */
import { parse } from "yaml";

export interface Workflow {
  on: Record<string, unknown>;
  permissions?: Rights;
  jobs: Record<string, Job>;
}

type Rights = Record<string, string>;

interface Job {
  permissions?: Rights;
  "timeout-minutes"?: number;
  steps: {
    name?: string;
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
  }[];
}

/** One line for each fault; none for a workflow that is as it should be. */
export function workflowFaults(text: string): string[] {
  const workflow: Workflow = parse(text);
  const { on, permissions, jobs } = workflow;
  const faults: string[] = [];
  if (!permissions) faults.push("The workflow does not say its rights, so it may have them all.");
  for (const right of writing(permissions)) faults.push(`The workflow gives every job ${right}: write.`);
  if ("pull_request_target" in on)
    faults.push("pull_request_target would run words from outside with our rights.");
  for (const [, action = "", version = ""] of text.matchAll(/uses: (\S+?)(@.*)?$/gm))
    if (!/^@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(version))
      faults.push(`${action}${version} is not pinned by commit, with its version beside it.`);
  return [...faults, ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(workflow, name, job))];
}

function jobFaults({ on, permissions }: Workflow, name: string, job: Job): string[] {
  const faults: string[] = [];
  const rights = writing(job.permissions ?? permissions);
  const runs = job.steps.flatMap(({ run }) => run ?? []).join("\n");
  if (!job["timeout-minutes"]) faults.push(`${name} has no time limit.`);
  if (runs.includes("${{")) faults.push(`${name} puts an expression into a script, where it can act.`);
  if (/npm (i|install)\b/.test(runs))
    faults.push(`${name} installs other packages than the lock file names.`);
  const canHarm = rights.some((right) => right !== "issues");
  if (canHarm && /\bnpm\b/.test(runs))
    faults.push(`${name} runs packages and may write ${rights.join(", ")}.`);
  for (const { uses = "", with: given = {} } of job.steps) {
    if (uses.startsWith("actions/checkout@")) {
      if (given["persist-credentials"] !== false && !rights.includes("contents"))
        faults.push(`${name} leaves the token on disk.`);
      if ("workflow_run" in on && given["ref"] !== "main")
        faults.push(`${name} checks out what it must not run.`);
    }
    const isCached = "cache" in given || given["package-manager-cache"] !== false;
    if (uses.startsWith("actions/setup-node@") && "workflow_dispatch" in on && "push" in on && isCached)
      faults.push(`${name} publishes from a cache that others may have filled.`);
  }
  return faults;
}

function writing(rights: Rights = {}): string[] {
  return Object.entries(rights).flatMap(([right, level]) => (level === "write" ? [right] : []));
}
