import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../../scripts/core/paths.ts";
import { goodContent, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { write } from "../../versions/publishing.ts";
import { crashAtRandom } from "./crash-test.ts";

/** A few, of small words; `npm run crash-test` does fifty, of as many as a board publishes. */
const RUNS = 4;

describe("builds and releases that are killed", (test) => {
  test("leave what was there, or everything new, and nothing else", async () => {
    const lines: string[] = [];
    const words = (folder: string) => write(folder, goodContent());
    const faults = await crashAtRandom({ runs: RUNS, seed: 7, words, say: (line) => lines.push(line) });
    assert.equal(faults, []);
    assert.is(lines.length, RUNS);
  });
});

describe("the process that is killed", (test) => {
  test("fails when it is refused, so that nobody takes it for one that was killed in time", async () => {
    await withProject(goodContent(), async (folder) => {
      const target = join(project, "test/lab/crash/crash-target.ts");
      const { status, stderr } = spawnSync(process.execPath, [target, "release", folder], {
        encoding: "utf8",
      });
      assert.is(status, 1);
      assert.match(stderr, "this folder is not a git repository");
    });
  });
});
