import * as assert from "uvu/assert";
import { goodRuns, isOnMain, type Run } from "../../scripts/github/last-good.ts";
import { describe } from "../support/describe.ts";
import { folderFor, git, repository, save, write } from "../versions/publishing.ts";

const run = (id: number, more: Partial<Run> = {}): Run => ({
  id,
  event: "push",
  status: "completed",
  conclusion: "success",
  head_branch: "main",
  head_sha: "a".repeat(40),
  head_repository: { full_name: "board/checklist" },
  ...more,
});

describe("goodRuns", (test) => {
  const good = (runs: readonly Run[], onMain = true) => goodRuns(runs, "board/checklist", async () => onMain);

  test("takes runs of main by a push, by the timetable and by hand, in their order", async () => {
    const runs = [run(3), run(2, { event: "schedule" }), run(1, { event: "workflow_dispatch" })];
    assert.equal(await good(runs), [3, 2, 1]);
  });

  for (const [what, more] of [
    ["a stranger's branch called main", { head_repository: { full_name: "reader/checklist" } }],
    ["a copy that is gone", { head_repository: null }],
    ["a pull request from a branch called main", { event: "pull_request" }],
    ["a pull request with rights", { event: "pull_request_target" }],
    ["what another workflow started", { event: "workflow_run" }],
    ["another branch", { head_branch: "words" }],
    ["a run that failed", { conclusion: "failure" }],
    ["a run that goes on", { status: "in_progress", conclusion: null }],
  ] as const)
    test(`takes nothing from ${what}`, async () => assert.equal(await good([run(1, more)]), []));

  test("takes nothing from a commit that main does not hold", async () => {
    assert.equal(await good([run(1)], false), []);
  });
});

describe("isOnMain", (test) => {
  const place = folderFor(test);

  test("knows what main holds, what only a branch holds, and what is no commit", async () => {
    const clone = await repository(place, "project");
    const main = git(clone, "rev-parse", "HEAD");
    git(clone, "switch", "--quiet", "--create", "words");
    await write(clone, new Map([["README.md", "Read me."]]));
    save(clone, "Say what it is");
    assert.is(await isOnMain(clone, main), true);
    for (const commit of [git(clone, "rev-parse", "HEAD"), "b".repeat(40), "main", "--all", ""])
      assert.is(await isOnMain(clone, commit), false, commit);
  });
});
