import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";
import {
  edit,
  folderFor,
  git,
  publish,
  releaseIn,
  repository,
  save,
  writeNote,
} from "../versions/publishing.ts";
import { type Workflow, workflowFaults } from "./workflow-faults.ts";

const folder = join(project, ".github/workflows");

async function read(name: string): Promise<string> {
  return readFile(join(folder, name), "utf8");
}

/** The script of one step, as GitHub hands it to bash. */
async function scriptOf(name: string, job: string, step: string): Promise<string> {
  const workflow: Workflow = parse(await read(name));
  const script = workflow.jobs[job]?.steps.find((one) => one.name === step)?.run;
  if (script === undefined) throw new Error(`${name} has no step ${step} in ${job}.`);
  return script;
}

describe("the workflows", (test) => {
  for (const name of globSync("*.yml", { cwd: folder }).sort()) {
    test(`keep to least rights, pinned actions and time limits: ${name}`, async () => {
      assert.equal(workflowFaults(await read(name)), []);
    });
  }

  for (const [name, from, to, fault] of [
    ["check.yml", "permissions:\n  contents: read", "", "The workflow does not say its rights"],
    ["check.yml", "contents: read", "contents: write", "The workflow gives every job contents: write"],
    ["check.yml", "  pull_request:", "  pull_request_target:", "pull_request_target"],
    ["check.yml", "    timeout-minutes: 30\n", "", "check has no time limit"],
    ["check.yml", /@\w{40} # v6\.0\.2/, "@v6", "actions/checkout@v6 is not pinned"],
    ["check.yml", "          persist-credentials: false\n", "", "check leaves the token on disk"],
    [
      "check.yml",
      "run: npm test",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
      "run: echo ${{ github.head_ref }}",
      "check puts an expression into a script",
    ],
    ["check.yml", "npm ci", "npm install", "check installs other packages than the lock file names"],
    [
      "publish.yml",
      "run: node scripts/github/push",
      "run: npm ci && node scripts/github/push",
      "push runs packages",
    ],
    ["publish.yml", "package-manager-cache: false", "cache: npm", "freeze publishes from a cache"],
    [
      "comment.yml",
      "ref: main",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
      "ref: ${{ github.event.workflow_run.head_sha }}",
      "comment checks out what it must not run",
    ],
  ] as const) {
    test(`would be caught in ${name}: ${fault}`, async () => {
      const text = await read(name);
      const spoiled = text.replace(from, to);
      assert.is.not(spoiled, text);
      assert.match(workflowFaults(spoiled).join("\n"), fault);
    });
  }
});

describe("the scripts of publish.yml", (test) => {
  const place = folderFor(test);

  /** Runs a script as GitHub does; `programs` are pretended ones, by name. */
  async function run(
    script: string,
    cwd: string,
    env: Record<string, string> = {},
    programs: Record<string, string> = {},
  ): Promise<{ code: number; output: string }> {
    const bin = place(`bin-${Object.keys(programs).join("-") || "none"}`);
    await mkdir(bin, { recursive: true });
    for (const [name, text] of Object.entries(programs)) {
      await writeFile(join(bin, name), `#!/bin/bash\n${text}\n`);
      await chmod(join(bin, name), 0o755);
    }
    const environment = { ...process.env, ...env, PATH: `${bin}:${process.env["PATH"]}` };
    const options = { cwd, encoding: "utf8", env: environment, stdio: "pipe" } as const;
    try {
      return { code: 0, output: execFileSync("bash", ["-e", "-c", script], options) };
    } catch (reason) {
      const { status, stdout, stderr } = reason as { status: number; stdout: string; stderr: string };
      return { code: status, output: stdout + stderr };
    }
  }

  test("bundle the version that the release froze, and say when none waited", async () => {
    const script = await scriptOf("publish.yml", "freeze", "Freeze");
    const clone = await repository(place, "freeze");
    const nothing = await run(script, clone, {}, { npm: "exit 0" });
    assert.is(nothing.code, 1);
    assert.match(
      nothing.output,
      "::error::No note of a new version waits on main, so nothing was published.",
    );
    assert.is((await run(script, clone, {}, { npm: "exit 1" })).code, 1);
    await releaseIn(clone, { commit: true, tag: true });
    assert.is((await run(script, clone, {}, { npm: '[ "$*" = "run release -- --commit --tag" ]' })).code, 0);
    assert.match(git(clone, "bundle", "list-heads", "release.bundle"), /refs\/tags\/v1\.0$/);
  });

  test("go back to the commit that published a version, and nowhere else", async () => {
    const script = await scriptOf("publish.yml", "build", "Go back to an earlier version");
    const clone = await repository(place, "back");
    await publish(clone, "1.0");
    const published = git(clone, "rev-parse", "HEAD");
    await edit(clone, "content/checklist/07-question.md", "It does.", "It never does.");
    await writeNote(clone, "1.1");
    save(clone, "Propose 1.1");
    await publish(clone, "1.1");
    const main = git(clone, "rev-parse", "HEAD");
    for (const version of ["3.0", "../..", '"; touch owned; "', "$(touch owned)"]) {
      const { code, output } = await run(script, clone, { VERSION: version });
      assert.is(code, 1, version);
      assert.match(output, "Type a number that stands in content/versions.");
      assert.is(git(clone, "rev-parse", "HEAD"), main);
    }
    assert.is(git(clone, "status", "--porcelain"), "");
    assert.is((await run(script, clone, { VERSION: "1.0" })).code, 0);
    assert.is(git(clone, "rev-parse", "HEAD"), published);
  });

  test("put back the newest good site that is still kept", async () => {
    const script = await scriptOf("publish.yml", "restore", "Fetch the last good site");
    const site = place("site-9");
    await mkdir(site);
    await writeFile(join(site, "index.html"), "Good");
    execFileSync("tar", ["-cf", place("artifact.tar"), "-C", site, "."]);
    const gh = (kept: string) => `
      if [ "$1 $2" = "run list" ]; then printf '11\\n9\\n7\\n'; exit 0; fi
      if [ "$1 $2 $3" = "run download ${kept}" ]; then mkdir site && cp "${place("artifact.tar")}" site/; exit 0; fi
      echo "no such artifact" >&2; exit 1`;
    const [there, lost] = [place("restore"), place("restore-lost")];
    await mkdir(there);
    await mkdir(lost);
    assert.is((await run(script, there, { REPOSITORY: "board/checklist" }, { gh: gh("9") })).code, 0);
    assert.is(await readFile(join(there, "good/index.html"), "utf8"), "Good");
    const { code, output } = await run(script, lost, { REPOSITORY: "board/checklist" }, { gh: gh("none") });
    assert.is(code, 1);
    assert.match(output, "::error::There is no earlier site to put back.");
  });
});
