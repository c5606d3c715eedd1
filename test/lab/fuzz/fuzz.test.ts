import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../../scripts/core/paths.ts";
import { describe } from "../../support/describe.ts";

/** A few runs; `npm run fuzz` does a thousand. */
describe("npm run fuzz", (test) => {
  const fuzz = (...args: string[]) =>
    spawnSync(process.execPath, [join(project, "test/lab/fuzz/fuzz.ts"), ...args], {
      cwd: project,
      encoding: "utf8",
    });

  test("changes the words at random, and finds that each change makes a site or is refused with a place", () => {
    const { status, stdout } = fuzz("--seed", "5", "--runs", "6", "--render", "3");
    assert.match(stdout, /^6 runs with seed 5 in \d+ seconds .* 0 findings\.\n$/);
    assert.is(status, 0);
    const outcomes = Array.from(
      stdout.matchAll(/(\d+) (?:ended in|were read)|, (\d+) in a site/g),
      ([, one, other]) => Number(one ?? other),
    );
    assert.is(
      outcomes.reduce((sum, outcome) => sum + outcome, 0),
      6,
    );
  });

  test("repeats one run by its number", () => {
    const { status, stdout } = fuzz("--seed", "5", "--run", "3");
    assert.match(stdout, /^1 runs with seed 5 /);
    assert.is(status, 0);
  });

  test("changes nothing when an option is unknown or asks for nothing", () => {
    for (const [args, fault] of [
      [["--runs", "0"], '--runs takes a whole number of at least 1, such as --runs 1000, not "0".\n'],
      [
        ["--sede", "5"],
        "--sede is not an option of npm run fuzz. Did you mean --seed? To see the options, type: npm run fuzz -- --help\n",
      ],
    ] as const) {
      const { status, stdout, stderr } = fuzz(...args);
      assert.equal([status, stdout, stderr], [2, "", fault]);
    }
  });
});
