import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as assert from "uvu/assert";
import { launchBrowser } from "../../scripts/browser/launch.ts";
import { freshProfile, removeProfile } from "../../scripts/browser/profile.ts";
import { describe } from "../support/describe.ts";

/** The id of a process that has ended. */
async function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("the profile of a browser", (test) => {
  test("is a folder of its own each time, named after the process", async () => {
    const [one, other] = [await freshProfile(), await freshProfile()];
    assert.is.not(one, other);
    assert.match(basename(one), `-${process.pid}-`);
    removeProfile(one);
    removeProfile(other);
    assert.not(existsSync(one));
  });

  test("is removed when its process was killed, and left alone while that runs", async () => {
    const left = join(tmpdir(), `practice-checklist-browser-${await goneProcess()}-x`);
    const used = join(tmpdir(), `practice-checklist-browser-${process.ppid}-x`);
    for (const folder of [left, used]) mkdirSync(join(folder, "Default"), { recursive: true });
    try {
      removeProfile(await freshProfile());
      assert.not(existsSync(left));
      assert.ok(existsSync(used));
    } finally {
      rmSync(used, { recursive: true, force: true });
    }
  });

  test("does no harm when it cannot be removed", async () => {
    const folder = await freshProfile();
    try {
      symlinkSync("ring", join(folder, "ring"));
      removeProfile(join(folder, "ring/below"));
      assert.ok(lstatSync(join(folder, "ring")).isSymbolicLink());
    } finally {
      removeProfile(folder);
    }
  });

  test("goes with its browser", async () => {
    const browser = await launchBrowser();
    const folder = browser
      .process()
      ?.spawnargs.find((word) => word.startsWith("--user-data-dir="))
      ?.replace("--user-data-dir=", "");
    assert.ok(folder && existsSync(folder));
    await browser.close();
    assert.not(existsSync(folder ?? ""));
  });
});
