import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { readCounts } from "./command-coverage.ts";
import { coverageLine } from "./coverage.ts";

const HALF = `/** Says one of two things. */
export function half(is: boolean): string {
  if (is) return "yes";
  const other: string = "no";
  return other;
}
`;

describe("the measure of coverage", (test) => {
  let folder = "";
  test.before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coverage-of-"));
    await mkdir(join(folder, "scripts"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "scripts/half.ts"), HALF);
    await writeFile(join(folder, "scripts/never.ts"), "export const never = 1;\n");
  });
  test.after(() => rm(folder, { recursive: true, force: true }));

  test("adds up what processes reached, and knows a file that none of them opened", async () => {
    const call = async (word: string) => {
      const code = `import { half } from "./scripts/half.ts"; half(${word});`;
      const env = { ...process.env, NODE_OPTIONS: "", NODE_V8_COVERAGE: join(folder, "counts") };
      assert.is(
        spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: folder, env }).status,
        0,
      );
      return (await readCounts(folder, join(folder, "counts"))).map(coverageLine);
    };
    const never = "scripts/never.ts  0.0 % of lines, 0.0 % of branches, misses 1";
    assert.equal(await call("true"), [
      "scripts/half.ts  60.0 % of lines, 50.0 % of branches, misses 4-5",
      never,
    ]);
    assert.equal(await call("false"), ["scripts/half.ts  100.0 % of lines, 100.0 % of branches", never]);
  });
});
