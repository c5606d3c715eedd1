import { execFileSync, spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, matchesGlob } from "node:path";
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
    ["publish.yml", "package-manager-cache: false", "cache: npm", "freeze may be given what others have put"],
    ["review.yml", "package-manager-cache: false", "cache: npm", "review may be given what others have put"],
    [
      "prove.yml",
      "      - id: live\n",
      `      - uses: actions/cache@${"a".repeat(40)} # v5.0.0\n      - id: live\n`,
      "rebuild may be given what others have put",
    ],
    [
      "check.yml",
      "permissions:\n  contents: read",
      "permissions: write-all",
      "gives every job write-all: write",
    ],
    [
      "review.yml",
      'gh issue create --repo "$REPOSITORY" --title "Review the words"',
      "npm ci && gh issue create",
      "issue runs packages and may write issues",
    ],
    [
      "check.yml",
      "run: npm ci",
      "run: npx some-tool",
      "check installs other packages than the lock file names",
    ],
    [
      "check.yml",
      "runs-on: ubuntu-latest",
      "runs-on: [self-hosted, linux]",
      "check runs on a machine that is not",
    ],
    [
      "check.yml",
      "    timeout-minutes: 30\n",
      "    timeout-minutes: 30\n    container: node:24\n",
      "an image that",
    ],
    ["check.yml", '>> "$GITHUB_OUTPUT"', '>> "$GITHUB_ENV"', "check lets what a step has read decide"],
    [
      "check.yml",
      "      - run: npm ci\n",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
      "      - run: npm ci\n        env:\n          KEY: ${{ secrets.KEY }}\n",
      "The workflow asks for a secret",
    ],
    ["update.yml", "secrets.UPDATE_TOKEN", "secrets.OTHER", "The workflow asks for a secret"],
    ["update.yml", "node scripts/update.ts", "npm run update --", "update hands its token to packages"],
    [
      "publish.yml",
      "uses: ./.github/workflows/boards.yml",
      `uses: other/project/.github/workflows/boards.yml@${"a".repeat(40)} # v1.0.0`,
      "boards runs a workflow that is not this project's",
    ],
    [
      "publish.yml",
      "    uses: ./.github/workflows/boards.yml",
      "    permissions:\n      pages: write\n    uses: ./.github/workflows/boards.yml",
      "boards gives another workflow pages: write",
    ],
    [
      "boards.yml",
      "          persist-credentials: false\n      - uses: actions/setup-node",
      "      - uses: actions/setup-node",
      "shard leaves the token on disk",
    ],
    ["comment.yml", "    if: ", "    if: github.actor == 'dependabot[bot]' && ", "trusts somebody's name"],
    [
      "report.yml",
      "      - run: npm ci\n",
      `      - uses: actions/github-script@${"a".repeat(40)} # v8.0.0\n        with:\n          script: "say('\${{ github.head_ref }}')"\n`,
      "report puts an expression into a script",
    ],
    [
      "publish.yml",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
      "path: ${{ runner.temp }}/release",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
      "path: ${{ runner.temp }}",
      "push unpacks release where other files are",
    ],
    ["publish.yml", ' -C "$RUNNER_TEMP/site"', "", "attest unpacks an archive where other files are"],
    ["publish.yml", ' --dir "$place/artifact"', "", "restore downloads an artifact where other files are"],
    [
      "comment.yml",
      "run: node scripts/github/post-comment.ts",
      'run: node "$RUNNER_TEMP/report/post.ts"',
      "comment runs what an artifact holds",
    ],
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

/** What could let a draft onto the web: a site that is not built as published, or that goes out without being compared. */
function draftFaults(text: string): string[] {
  const { jobs }: Workflow = parse(text);
  const runs = jobs["build"]?.steps.flatMap(({ run, uses }) => run ?? uses?.replace(/@.*/, "") ?? []) ?? [];
  const faults: string[] = [];
  const [checkout] = jobs["build"]?.steps ?? [];
  if (checkout?.with?.["fetch-depth"] !== 0)
    faults.push("build has not the history that vouches for what was published");
  for (const [job, before, after] of [
    ["build", "npm run join -- --published", "upload-pages-artifact"],
    ["build", "--over", "upload-pages-artifact"],
    ["attest", "tar ", "attest-build-provenance"],
    ["deploy", "verify-site.ts", "deploy-pages"],
    ["restore", "verify-site.ts", "deploy-pages"],
  ] as const) {
    const steps = (jobs[job]?.steps ?? []).map(({ run, uses }) => run ?? uses ?? "");
    const [first, then] = [before, after].map((part) => steps.findIndex((step) => step.includes(part)));
    if (first === undefined || then === undefined || first < 0 || then < first)
      faults.push(`${job} goes on without ${before}`);
  }
  const subjects = String(
    jobs["attest"]?.steps.find(({ uses }) => uses?.includes("attest-build"))?.with?.["subject-path"],
  );
  if (!subjects.includes("/site/SHA256SUMS") || !subjects.includes("/site/**/*.pdf"))
    faults.push("attest does not sign for every pack and the list of checksums");
  const wanted = [
    "npm run build -- --published",
    "npm run report -- --site output/site",
    "actions/upload-pages-artifact",
  ];
  const met = runs.filter((run) => wanted.includes(run));
  if (JSON.stringify(met) !== JSON.stringify(wanted)) faults.push(`build runs ${runs.join(", ")}`);
  return faults;
}

describe("publish.yml", (test) => {
  test("puts nothing on the web but what was published and compared", async () => {
    assert.equal(draftFaults(await read("publish.yml")), []);
  });

  for (const [from, to] of [
    ["npm run build -- --published", "npm run build"],
    ["      - run: npm run report -- --site output/site\n", ""],
    [/ {10}fetch-depth: 0\n(?= {10}persist-credentials: false\n {6}- name: Go back)/, ""],
    [/npm run report -- --over/g, "echo"],
    ["npm run join -- --published", "npm run join --"],
    ['          node scripts/github/verify-site.ts "$RUNNER_TEMP/site"\n', ""],
    [' \\\n              && node scripts/github/verify-site.ts "$place/site"', ""],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours.
    ["            ${{ runner.temp }}/site/**/*.pdf\n", ""],
  ] as const) {
    test(`would be caught with ${JSON.stringify(to)} for ${from}`, async () => {
      const text = await read("publish.yml");
      assert.is.not(text.replace(from, to), text);
      assert.is(draftFaults(text.replace(from, to)).length, 1);
    });
  }
});

describe("boards.yml", (test) => {
  const place = folderFor(test);

  test("builds and goes back to the same commit as Publish", async () => {
    const step = "Go back to an earlier version";
    assert.is(await scriptOf("boards.yml", "plan", step), await scriptOf("publish.yml", "build", step));
  });

  for (const [boards, shards] of [
    [0, "[]"],
    [1, "[1]"],
    [13, "[1]"],
    [14, "[1,2]"],
    [150, "[1,2,3,4,5,6,7,8,9,10,11,12]"],
    [900, `[${Array.from({ length: 20 }, (_, index) => index + 1)}]`],
  ] as const) {
    test(`plans ${shards} for ${boards} boards`, async () => {
      const folder = place(`plan-${boards}`);
      await mkdir(boards > 0 ? join(folder, "content/boards") : folder, { recursive: true });
      for (let board = 0; board < boards; board += 1)
        await writeFile(join(folder, `content/boards/board-${board}.yaml`), "");
      const output = place(`plan-${boards}.txt`);
      await writeFile(output, "");
      const script = await scriptOf("boards.yml", "plan", "Plan");
      const env = { ...process.env, GITHUB_OUTPUT: output };
      execFileSync("bash", ["-e", "-c", script], { cwd: folder, env, stdio: "pipe" });
      const said = await readFile(output, "utf8");
      assert.is(/^shards=(.*)$/m.exec(said)?.[1], shards);
      assert.is(Number(/^of=(.*)$/m.exec(said)?.[1]), JSON.parse(shards).length);
    });
  }

  for (const [code, ends, told] of [
    [0, 0, false],
    [1, 0, true],
    [2, 2, false],
  ] as const) {
    test(`ends with ${ends} when the build of a shard ends with ${code}`, async () => {
      const script = await scriptOf("boards.yml", "shard", "Build the shard");
      const bin = place(`bin-shard-${code}`);
      await mkdir(bin, { recursive: true });
      const asked = '[ "$*" = "run build -- --published --boards all --shard 2/3" ] || exit 9';
      await writeFile(join(bin, "npm"), `#!/bin/bash\n${asked}\nexit ${code}\n`);
      await chmod(join(bin, "npm"), 0o755);
      const env = { ...process.env, SHARD: "2/3", PATH: `${bin}:${process.env["PATH"]}` };
      const { status, stdout } = spawnSync("bash", ["-e", "-c", script], { env, encoding: "utf8" });
      assert.is(status, ends);
      assert.is(stdout.includes("::error::A board has a mistake"), told);
    });
  }
});

describe("check.yml", (test) => {
  const place = folderFor(test);

  /** What the step writes for the steps after it, when `files` have changed since the base. */
  async function outputFor(files: readonly string[], base = true): Promise<string> {
    const script = await scriptOf("check.yml", "check", "See whether only words have changed");
    const clone = await repository(
      place,
      `words-${files.length}-${files.join("-").replaceAll("/", "-")}-${base}`,
    );
    const from = git(clone, "rev-parse", "HEAD");
    for (const file of files) {
      await mkdir(dirname(join(clone, file)), { recursive: true });
      await writeFile(join(clone, file), "changed\n");
    }
    save(clone, "Change");
    const output = place("output");
    await writeFile(output, "");
    const env = { ...process.env, BASE: base ? from : "", GITHUB_OUTPUT: output };
    execFileSync("bash", ["-e", "-c", script], { cwd: clone, env, stdio: "pipe" });
    return readFile(output, "utf8");
  }

  test("takes the short way for words alone, and for nothing else", async () => {
    assert.is(await outputFor(["content/pages/home.md", "content/board.yaml"]), "only=words\n");
    for (const files of [
      ["content/pages/home.md", "README.md"],
      ["scripts/build.ts"],
      ["layouts/base.njk"],
      ["content/versions/1.0/note.md"],
      ["package.json"],
    ])
      assert.is(await outputFor(files), "", files.join());
    assert.is(await outputFor(["content/pages/home.md"], false), "");
  });
});

describe("the scripts of workflows", (test) => {
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

  test("push the branches of an update, and say where to open a pull request for each", async () => {
    const [make, push] = await Promise.all(
      ["Update", "Push"].map((step) => scriptOf("update.yml", "update", step)),
    );
    const clone = await repository(place, "updated");
    const summary = place("summary");
    const env = {
      FROM: "https://host.example/project.git",
      REPLACE: "true",
      RUNNER_TEMP: place(""),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SERVER_URL: "https://host.example",
      GITHUB_REPOSITORY: "board/checklist",
    };
    const node =
      'echo "$*"; [ "$*" = "scripts/update.ts --from https://host.example/project.git --replace" ]';
    assert.is((await run(make ?? "", clone, env, { node })).code, 0);
    assert.is((await run(make ?? "", clone, { ...env, REPLACE: "false" }, { node })).code, 1);
    assert.is((await run(push ?? "", clone, env)).code, 0);
    git(clone, "branch", "update-1.1");
    assert.is((await run(push ?? "", clone, env)).code, 0);
    assert.match(git(place("updated.git"), "branch"), "update-1.1");
    const said = await readFile(summary, "utf8");
    assert.match(said, "scripts/update.ts --from https://host.example/project.git\n");
    assert.match(
      said,
      "- [update-1.1](https://host.example/board/checklist/compare/main...update-1.1?expand=1)\n",
    );
    await rm(place("updated.git"), { recursive: true });
    const refused = await run(push ?? "", clone, env);
    assert.is(refused.code, 1);
    assert.match(refused.output, "::error::The branches could not be pushed.");
  });

  test("report on a change of code, such as a later version of the project", async () => {
    const { on }: Workflow = parse(await read("report.yml"));
    const { paths = [] } = on["pull_request"] as { paths?: string[] };
    for (const file of ["content/board.yaml", "layouts/base.njk", "scripts/build.ts", "package-lock.json"])
      assert.ok(
        paths.some((pattern) => matchesGlob(file, pattern)),
        file,
      );
    const look = await scriptOf("report.yml", "report", "See whether code has changed");
    const say = await scriptOf("report.yml", "report", "Say which packs look different");
    const clone = await repository(place, "later");
    const [output, change] = [place("later-output"), join(clone, "output/reports/change")];
    const env = { BASE: git(clone, "rev-parse", "HEAD"), GITHUB_OUTPUT: output };
    await writeFile(output, "");
    await edit(clone, "content/checklist/07-question.md", "It does.", "It never does.");
    save(clone, "Change words");
    assert.is((await run(look, clone, env)).code, 0);
    assert.is(await readFile(output, "utf8"), "");
    await writeFile(join(clone, "README.md"), "Later\n");
    save(clone, "Change code");
    assert.is((await run(look, clone, env)).code, 0);
    assert.is(await readFile(output, "utf8"), "code=yes\n");

    await mkdir(change, { recursive: true });
    await writeFile(join(change, "comment.md"), "Words.\n");
    const npm = `[ "$*" = "run report -- --before before/output/site --after output/site" ] || exit 1
      mkdir -p output/reports/packs; echo Packs. > output/reports/packs/comment.md; echo > output/reports/packs/a.png`;
    assert.is((await run(say, clone, {}, { npm })).code, 0);
    assert.is(await readFile(join(change, "comment.md"), "utf8"), "Words.\n\nPacks.\n");
    assert.is(await readFile(join(change, "a.png"), "utf8"), "\n");
  });

  test("bundle the version that the release froze, and say when none waited", async () => {
    const script = await scriptOf("publish.yml", "freeze", "Freeze");
    const clone = await repository(place, "freeze");
    const nothing = await run(script, clone, {}, { npm: "exit 0" });
    assert.is(nothing.code, 1);
    assert.match(
      nothing.output,
      "::error::There is no note of a new version on main, so nothing was published.",
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

  test("put back the newest good site that is still kept and was attested", async () => {
    const script = await scriptOf("publish.yml", "restore", "Fetch the last good site");
    const [bad, good] = [place("site-11"), place("site-9")];
    for (const [site, words] of [
      [bad, "Forged"],
      [good, "Good"],
    ] as const) {
      await mkdir(site);
      await writeFile(join(site, "index.html"), words);
      execFileSync("tar", ["-cf", `${site}.tar`, "-C", site, "."]);
    }
    const gh = `
      case "$3" in 11 | 9) mkdir -p "$9" && cp "${place("site-")}$3.tar" "$9/artifact.tar" ;;
      *) echo "no such artifact" >&2; exit 1 ;; esac`;
    const node = (runs: string) => `
      case "$1" in scripts/github/good-runs.ts) printf '${runs}' ;;
      scripts/github/verify-site.ts) grep -q Good "$2/index.html" ;; esac`;
    const restored = async (runs: string) => {
      const temp = place(`restore-${runs.length}`);
      await mkdir(temp);
      const env = { REPOSITORY: "board/checklist", RUNNER_TEMP: temp };
      return { temp, ...(await run(script, temp, env, { gh, node: node(runs) })) };
    };
    const there = await restored("13\\n11\\n9\\n");
    assert.is(there.code, 0, there.output);
    assert.is(await readFile(join(there.temp, "good/index.html"), "utf8"), "Good");
    for (const runs of ["13\\n11\\n", ""]) {
      const { code, output } = await restored(runs);
      assert.is(code, 1);
      assert.match(output, "::error::There is no earlier site to put back.");
    }
  });
});
