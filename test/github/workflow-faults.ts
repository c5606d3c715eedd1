/** What a security reviewer would say of a workflow for GitHub. */
import { parse } from "yaml";

export interface Workflow {
  on: Record<string, unknown>;
  permissions?: Rights;
  jobs: Record<string, Job>;
}

/** By name, or a word for all of them. */
type Rights = Record<string, string> | string;

interface Job {
  /** Another workflow, in place of steps. */
  uses?: string;
  permissions?: Rights;
  "runs-on": string;
  container?: unknown;
  services?: unknown;
  "timeout-minutes"?: number;
  steps: readonly {
    name?: string;
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
  }[];
}

/** What may change workflows, where a board keeps it: GitHub gives no workflow that right. Only a checkout is handed it. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
const ONE_SECRET = "token: ${{ secrets.UPDATE_TOKEN || github.token }}";

/** One line for each fault; none for a workflow that is as it should be. */
export function workflowFaults(text: string): string[] {
  const workflow: Workflow = parse(text);
  const { on, permissions, jobs } = workflow;
  const faults: string[] = [];
  if (!permissions) faults.push("The workflow does not say its rights, so it may have them all.");
  if (/\bsecrets\b/.test(text.replaceAll(ONE_SECRET, "")))
    faults.push("The workflow asks for a secret, and this project has none.");
  if (/github\.(triggering_)?actor\b/.test(text))
    faults.push("The workflow trusts somebody's name, which others can bring about.");
  for (const right of writing(permissions)) faults.push(`The workflow gives every job ${right}: write.`);
  if ("pull_request_target" in on)
    faults.push("pull_request_target would run words from outside with our rights.");
  for (const [, action = "", version = ""] of text.matchAll(/uses: (\S+?)(@.*)?$/gm))
    if (!action.startsWith("./") && !/^@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(version))
      faults.push(`${action}${version} is not pinned by commit, with its version beside it.`);
  const ofJobs = Object.entries(jobs).flatMap(([name, job]) =>
    job.uses === undefined ? jobFaults(workflow, name, job) : calledFaults(workflow, name, job),
  );
  return [...faults, ...ofJobs];
}

/** Another workflow of this project is looked at by itself, and has no more rights than its caller gives. */
function calledFaults({ permissions }: Workflow, name: string, job: Job): string[] {
  const faults: string[] = [];
  if (!/^\.\/\.github\/workflows\/[\w-]+\.yml$/.test(job.uses ?? ""))
    faults.push(`${name} runs a workflow that is not this project's.`);
  const rights = writing(job.permissions ?? permissions);
  if (rights.length > 0) faults.push(`${name} gives another workflow ${rights.join(", ")}: write.`);
  return faults;
}

/** What can be a step's program: everything that it hands to a shell or to an interpreter. */
function scriptsOf({ steps }: Job): string {
  return steps.flatMap(({ run, with: given = {} }) => [run ?? "", String(given["script"] ?? "")]).join("\n");
}

function jobFaults({ on, permissions, jobs }: Workflow, name: string, job: Job): string[] {
  const faults: string[] = [];
  const rights = writing(job.permissions ?? permissions);
  const mayWrite = Object.values(jobs).some((one) => writing(one.permissions ?? permissions).length > 0);
  const runs = scriptsOf(job);
  if (!job["timeout-minutes"]) faults.push(`${name} has no time limit.`);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
  if (!/^(ubuntu|windows|macos)-latest$/.test(job["runs-on"]) && job["runs-on"] !== "${{ matrix.os }}")
    faults.push(`${name} runs on a machine that is not GitHub's, and may keep what others left.`);
  if (job.container !== undefined || job.services !== undefined)
    faults.push(`${name} runs in an image that nothing here pins.`);
  if (runs.includes("${{")) faults.push(`${name} puts an expression into a script, where it can act.`);
  if (/GITHUB_(ENV|PATH)\b/.test(runs))
    faults.push(`${name} lets what a step has read decide how later steps run.`);
  if (/npm (i|install)\b|\bnpx\b/.test(runs))
    faults.push(`${name} installs other packages than the lock file names.`);
  if (rights.length > 0 && /\bnpm\b|node_modules/.test(runs))
    faults.push(`${name} runs packages and may write ${rights.join(", ")}.`);
  faults.push(...artifactFaults(name, job));
  for (const { uses = "", with: given = {} } of job.steps) {
    if (uses.startsWith("actions/checkout@")) {
      if (given["persist-credentials"] !== false && !rights.includes("contents"))
        faults.push(`${name} leaves the token on disk.`);
      if (given["token"] !== undefined && /\bnpm\b|node_modules/.test(runs))
        faults.push(`${name} hands its token to packages.`);
      if ("workflow_run" in on && given["ref"] !== "main")
        faults.push(`${name} checks out what it must not run.`);
    }
    const isCached =
      uses.startsWith("actions/cache") ||
      (uses.startsWith("actions/setup-node@") &&
        ("cache" in given || given["package-manager-cache"] !== false));
    if (mayWrite && isCached) faults.push(`${name} may be given what others have put into a cache.`);
  }
  return faults;
}

/** Each artifact is unpacked into an empty folder of its own, where nothing is run from. */
function artifactFaults(name: string, job: Job): string[] {
  const faults: string[] = [];
  const places = new Set<unknown>();
  for (const { uses = "", with: given = {} } of job.steps) {
    if (!uses.startsWith("actions/download-artifact@")) continue;
    const place = given["path"];
    if (!/^\$\{\{ runner\.temp \}\}\/[\w-]+$/.test(String(place)) || places.has(place))
      faults.push(`${name} unpacks ${given["name"]} where other files are.`);
    places.add(place);
  }
  const runs = scriptsOf(job);
  if (/\bgh run download\b(?![^\n]* --dir "\$(place|RUNNER_TEMP)\/[\w-]+")/.test(runs))
    faults.push(`${name} downloads an artifact where other files are.`);
  if (/\btar -\w*x(?![^\n]* -C "\$(place|RUNNER_TEMP)\/[\w-]+")/.test(runs))
    faults.push(`${name} unpacks an archive where other files are.`);
  if (places.size > 0 && /\b(node|bash|sh|source|chmod \+x)\s+"?\$RUNNER_TEMP|--require/.test(runs))
    faults.push(`${name} runs what an artifact holds.`);
  return faults;
}

function writing(rights: Rights = {}): string[] {
  if (typeof rights === "string") return rights === "read-all" ? [] : [rights];
  return Object.entries(rights).flatMap(([right, level]) => (level === "write" ? [right] : []));
}
