import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "./describe.ts";
import { type Outcome, runTestFiles } from "./test-files.ts";

const PASSES = `describe("a", (test) => { test("passes", () => {}); });`;

/** Short, and yet enough for a process to start on a busy machine. */
const LIMITS = { file: 8000, end: 8000 };

describe("running test files", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "test-files-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  async function outcomesOf(files: Record<string, string>): Promise<Record<string, Outcome>> {
    const paths = Object.entries(files).map(([name, text]) => {
      const path = join(folder, `${name}.ts`);
      const module = JSON.stringify(join(import.meta.dirname, "describe.ts"));
      writeFileSync(path, `import { describe } from ${module};\n${text}`);
      return path;
    });
    const outcomes: Record<string, Outcome> = {};
    const onOutcome = (outcome: Outcome) => {
      const names = outcome.file.split(" ").map((path) => basename(path, ".ts"));
      outcomes[names.join(" ")] = outcome;
    };
    await runTestFiles(paths, onOutcome, {}, LIMITS, 1);
    return outcomes;
  }
  const counts = (outcomes: Record<string, Outcome>) =>
    Object.entries(outcomes).map(
      ([name, { passed, failed }]) => `${name}: ${passed} passed, ${failed} failed`,
    );

  test("counts the checks of each file, and names those that fail", async () => {
    const outcomes = await outcomesOf({
      passes: PASSES,
      fails: `describe("b", (test) => { test("fails", () => { throw "a text"; }); test("passes", () => {}); });`,
      unprepared: `describe("c", (test) => { test.before(() => { throw new Error("no"); }); test("x", () => {}); });`,
      again: PASSES,
    });
    assert.equal(counts(outcomes), [
      "passes: 1 passed, 0 failed",
      "fails: 1 passed, 1 failed",
      "unprepared: 0 passed, 1 failed",
      "again: 1 passed, 0 failed",
    ]);
    assert.match(outcomes["fails"]?.output ?? "", "thrown: a text");
    assert.not.match(outcomes["again"]?.output ?? "", "a text");
  });

  test("takes a file without checks, or one that cannot be loaded, as failed", async () => {
    const outcomes = await outcomesOf({
      empty: "",
      unloaded: `${PASSES} throw new Error("not loaded");`,
      wrong: "this is no program",
      after: PASSES,
    });
    assert.equal(counts(outcomes), [
      "empty: 0 passed, 1 failed",
      "unloaded: 0 passed, 1 failed",
      "wrong: 0 passed, 1 failed",
      "after: 1 passed, 0 failed",
    ]);
    assert.match(outcomes["empty"]?.output ?? "", "This file registered no checks.");
    assert.match(outcomes["unloaded"]?.output ?? "", "not loaded");
  });

  test("takes a file that dies as failed, even one that ends well, and goes on in a new process", async () => {
    const dying = (how: string) => `describe("d", (test) => { test("dies", () => { ${how} }); });`;
    const outcomes = await outcomesOf({
      ends: dying("process.exit(0);"),
      killed: dying('process.kill(process.pid, "SIGKILL"); for (;;);'),
      thrown: dying('setTimeout(() => { throw new Error("later"); }); return new Promise(() => {});'),
      after: PASSES,
    });
    assert.equal(counts(outcomes), [
      "ends: 0 passed, 1 failed",
      "killed: 0 passed, 1 failed",
      "thrown: 0 passed, 1 failed",
      "after: 1 passed, 0 failed",
    ]);
    assert.match(outcomes["thrown"]?.output ?? "", "Error: later");
  });

  test("stops a file that hangs, and names it", async () => {
    const outcomes = await outcomesOf({
      hangs: `describe("e", (test) => { test("hangs", () => new Promise(() => {})); });`,
      after: PASSES,
    });
    assert.equal(counts(outcomes), ["hangs: 0 passed, 1 failed", "after: 1 passed, 0 failed"]);
    assert.match(outcomes["hangs"]?.output ?? "", "Stopped after 8 seconds.");
  });

  test("names the files of which one has left something running", async () => {
    const outcomes = await outcomesOf({ leaves: `${PASSES} setInterval(() => {}, 1000);`, tidy: PASSES });
    assert.equal(counts(outcomes), [
      "leaves: 1 passed, 0 failed",
      "tidy: 1 passed, 0 failed",
      "leaves tidy: 0 passed, 1 failed",
    ]);
  });

  test("puts the checks of a file into the order of a seed", async () => {
    const checks = Array.from(
      { length: 12 },
      (_, index) => `test("${index}", () => console.log("ran ${index}"));`,
    );
    const path = join(folder, "many.ts");
    const module = JSON.stringify(join(import.meta.dirname, "describe.ts"));
    writeFileSync(
      path,
      `import { describe } from ${module};\ndescribe("f", (test) => { ${checks.join("")} });`,
    );
    const orderOf = async (env: NodeJS.ProcessEnv) => {
      let output = "";
      await runTestFiles([path], (outcome) => (output = outcome.output), env, LIMITS, 1);
      return [...output.matchAll(/ran (\d+)/g)].map(([, number]) => Number(number));
    };
    const [plain, first, again] = [
      await orderOf({ SHUFFLE: undefined }),
      await orderOf({ SHUFFLE: "a" }),
      await orderOf({ SHUFFLE: "a" }),
    ];
    assert.equal(
      plain,
      [...plain].sort((a, b) => a - b),
    );
    assert.not.equal(first, plain);
    assert.equal(first, again);
    assert.equal(
      [...first].sort((a, b) => a - b),
      plain,
    );
  });
});
