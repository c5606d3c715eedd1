import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { EnvironmentError } from "../../scripts/core/environment-error.ts";
import { makeTemporaryFolder, withTemporaryFolder } from "../../scripts/core/temporary-folder.ts";
import { describe } from "../support/describe.ts";

const VARIABLE = process.platform === "win32" ? "TEMP" : "TMPDIR";

describe("temporary folders", (test) => {
  const own = mkdtempSync(join(tmpdir(), "temporary-"));
  test.after(() => rmSync(own, { recursive: true, force: true }));

  /** What is said where the folder for temporary files is `place`. */
  async function reasonIn(place: string): Promise<string> {
    const before = process.env[VARIABLE];
    process.env[VARIABLE] = place;
    try {
      const reason = await makeTemporaryFolder("x-").catch((thrown: unknown) => thrown);
      assert.instance(reason, EnvironmentError);
      return (reason as Error).message;
    } finally {
      if (before === undefined) delete process.env[VARIABLE];
      else process.env[VARIABLE] = before;
    }
  }

  test("are made where the system keeps such, and go with the work, whatever becomes of it", async () => {
    const made = await withTemporaryFolder("one-", async (folder) => {
      assert.ok(existsSync(folder));
      return folder;
    });
    assert.is(dirname(made), tmpdir());
    assert.match(basename(made), /^one-/);
    assert.not.ok(existsSync(made));
    let left = "";
    const reason = await withTemporaryFolder("two-", async (folder) => {
      left = folder;
      throw new TypeError("Our own fault.");
    }).catch((thrown: Error) => thrown);
    assert.instance(reason, TypeError);
    assert.not.ok(existsSync(left));
  });

  test("are missed by name when there is no place for them", async () => {
    const gone = join(own, "gone");
    assert.is(
      await reasonIn(gone),
      `The folder for temporary files (${VARIABLE}=${gone}) is not there. Create it, or choose another folder, then try again.`,
    );
  });

  test("are missed by name when a file stands in their place", async () => {
    if (process.platform === "win32") return;
    const file = join(own, "file");
    writeFileSync(file, "");
    assert.is(
      await reasonIn(file),
      `The folder for temporary files (${VARIABLE}=${file}) could not be written: a file stands where a folder should be. Move that file away, then try again.`,
    );
  });

  test("are named when they fill up, which the system does not do", async () => {
    let name = "";
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" });
    const elsewhere = Object.assign(new Error("EACCES"), {
      code: "EACCES",
      syscall: "open",
      path: "/elsewhere",
    });
    const reasonOf = (thrown: Error) =>
      withTemporaryFolder("full-", async (folder) => {
        name = folder;
        throw thrown;
      }).catch((reason: Error) => reason);
    const reason = await reasonOf(full);
    assert.instance(reason, EnvironmentError);
    assert.is(
      (reason as Error).message,
      `${name} could not be written: the disk is full. Free some space, then try again.`,
    );
    assert.is(await reasonOf(elsewhere), elsewhere);
  });
});
