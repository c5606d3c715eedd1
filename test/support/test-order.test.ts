import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "./describe.ts";
import { shuffled } from "./shuffled.ts";
import { noteSeconds, slowestFirst } from "./test-order.ts";

describe("the order of test files", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "test-order-"));
  const noted = join(folder, "cache/seconds.json");
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const outcome = (file: string, seconds: number) => ({ file, seconds, output: "", passed: 1, failed: 0 });

  test("is that of their names while nothing is known, or what is known cannot be read", () => {
    assert.equal(slowestFirst(["a", "b"], join(folder, "none.json")), ["a", "b"]);
    writeFileSync(join(folder, "torn.json"), '{"b": 1');
    assert.equal(slowestFirst(["a", "b"], join(folder, "torn.json")), ["a", "b"]);
  });

  test("begins with new files, then with those that took longest", () => {
    noteSeconds([outcome("a", 1), outcome("b", 3)], noted);
    noteSeconds([outcome("c", 2)], noted);
    assert.equal(slowestFirst(["a", "b", "c", "new"], noted), ["new", "b", "c", "a"]);
  });

  test("is one of chance when a seed is given, the same each time, and loses no file", () => {
    const files = Array.from({ length: 30 }, (_, index) => `${index}`);
    assert.equal(shuffled(files, undefined), files);
    assert.not.equal(shuffled(files, "1"), files);
    assert.not.equal(shuffled(files, "1"), shuffled(files, "2"));
    assert.equal(shuffled(files, "1"), shuffled(files, "1"));
    assert.equal(shuffled(files, "1").sort(), [...files].sort());
  });
});
