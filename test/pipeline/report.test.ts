import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

/** The parts of the command that only look and say. */
describe("npm run report", (test) => {
  const report = (...words: string[]) =>
    spawnSync(process.execPath, [join(project, "scripts/pipeline/report.ts"), ...words], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, GITHUB_ACTIONS: "" },
    });

  test("asks what to report on", () => {
    const { status, stderr } = report();
    assert.equal(
      [status, stderr],
      [1, "Say what to report on: --base main, --site output/site, --live or --review.\n"],
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

  test("does not know an option that nobody wrote", () => {
    const { status, stderr } = report("--nothing");
    assert.is(status, 2);
    assert.match(stderr, "Unknown option '--nothing'");
  });
});
