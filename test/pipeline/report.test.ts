import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

/** The parts of the command that only look and say. */
describe("npm run report", (test) => {
  const report = (...args: string[]) =>
    spawnSync(process.execPath, ["scripts/report.ts", ...args], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, GITHUB_ACTIONS: "" },
    });

  for (const args of [
    [],
    ["--live", "--review"],
    ["--before", "old/site"],
    ["--review", "--after", "new/site"],
  ]) {
    test(`asks what to report on, and does nothing: ${args.join(" ")}`, () => {
      const { status, stdout, stderr } = report(...args);
      assert.equal(
        [status, stdout, stderr],
        [2, "", "Name one thing to report on. To see which there are, type: npm run report -- --help\n"],
      );
    });
  }

  test("says with --before and --after which of the two has no packs", () => {
    const { status, stderr } = report("--before", "no/such/site", "--after", "output/site");
    assert.equal(
      [status, stderr],
      [2, "\nno/such/site holds no packs. Type the folder of a site that was built.\n"],
    );
  });

  test("says with --review when the words are due, or nothing", () => {
    const { status, stdout } = report("--review");
    assert.is(status, 0);
    assert.match(stdout, /^(The (words|review) .* review_by\.)?\n$/);
  });

  test("finds an empty folder no copy of the site, and ends with 1", () => {
    const folder = mkdtempSync(join(tmpdir(), "report-site-"));
    try {
      const { status, stderr } = report("--site", folder);
      assert.is(status, 1);
      assert.match(stderr, /has been published|is missing/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
