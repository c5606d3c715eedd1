import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { allProcesses, commandOf, familyOf } from "../../../scripts/core/processes.ts";
import { describe } from "../../support/describe.ts";
import { processesOf, unexpectedFilesIn } from "./unexpected-files.ts";

describe("what a killed process has left", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "unexpected-files-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  /** A process that names the folder and ends by itself. */
  const living = (milliseconds: number) =>
    spawn(process.execPath, ["-e", `setTimeout(() => {}, ${milliseconds})`, folder], { stdio: "ignore" });

  test("is no process that ends by itself within the time", async () => {
    if (process.platform !== "linux") return;
    const child = living(600);
    try {
      await once(child, "spawn");
      assert.ok(allProcesses().some((pid) => commandOf(pid).includes(folder)));
      assert.equal(await processesOf(folder, 0), []);
      // It may be gone before we are told of it.
      if (child.exitCode === null) await once(child, "exit");
      assert.is(child.exitCode, 0);
    } finally {
      child.kill("SIGKILL");
    }
  });

  test("is any file that is not expected in a folder", async () => {
    for (const name of ["known", "unknown"]) writeFileSync(join(folder, name), "");
    assert.equal(await unexpectedFilesIn(folder, ["known", "not-there"]), [join(folder, "unknown")]);
  });

  test("is not looked for where the system lists no processes", () => {
    const { platform } = process;
    Object.defineProperty(process, "platform", { value: "darwin" });
    try {
      assert.equal(allProcesses(), []);
      assert.equal(familyOf(process.pid), []);
    } finally {
      Object.defineProperty(process, "platform", { value: platform });
    }
  });
});
