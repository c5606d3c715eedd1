import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { EnvironmentError } from "../../scripts/core/environment-error.ts";
import {
  type ReplaceOptions,
  recoverFolder,
  replaceFolder,
  type Watch,
} from "../../scripts/core/replace-folder.ts";
import { describe } from "../support/describe.ts";

const fresh = new Map<string, string | Uint8Array>([
  ["index.html", "new"],
  ["a/b/c.pdf", Uint8Array.of(1, 2)],
]);
const WHOLE = ["site", "site/a", "site/a/b", "site/a/b/c.pdf", "site/index.html"];
const steps = ["write", "swap", "between", "done"] as const;

describe("replaceFolder", (test) => {
  const parent = mkdtempSync(join(tmpdir(), "replace-folder-"));
  const site = join(parent, "site");
  test.after(() => rmSync(parent, { recursive: true, force: true }));

  const startWith = (...files: string[]) => {
    rmSync(parent, { recursive: true, force: true });
    mkdirSync(files.length > 0 ? site : parent, { recursive: true });
    for (const file of files) writeFileSync(join(site, file), "old");
  };
  const held = () => readdirSync(parent, { recursive: true, encoding: "utf8" }).sort();
  const inSite = () => readFileSync(join(site, "index.html"), "utf8");
  const failure = (options?: ReplaceOptions, files: ReadonlyMap<string, string | Uint8Array> = fresh) =>
    replaceFolder(site, files, options).then(
      () => undefined,
      (reason: Error) => reason,
    );
  const failing =
    (at: (typeof steps)[number], code?: string): Watch =>
    (step) => {
      if (step === at) throw Object.assign(new Error("refused"), { code });
    };
  /** Replaces the folder in a process of its own that is killed, without any chance to tidy up. */
  async function killedAt(at: (typeof steps)[number]): Promise<void> {
    const script = `
      import { replaceFolder } from ${JSON.stringify(new URL("../../scripts/core/replace-folder.ts", import.meta.url).href)};
      const watch = (step) => { if (step === ${JSON.stringify(at)}) process.kill(process.pid, "SIGKILL"); };
      await replaceFolder(${JSON.stringify(site)}, new Map([["index.html", "killed"], ["b", ""]]), { watch });`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
    assert.equal(await once(child, "exit"), [null, "SIGKILL"]);
  }

  test("takes files from elsewhere that are to have the same bytes", async () => {
    startWith();
    const other = join(parent, "other.pdf");
    writeFileSync(other, "the same");
    await replaceFolder(site, new Map([["a/b.pdf", { sameAs: other }]]));
    assert.is(readFileSync(join(site, "a/b.pdf"), "utf8"), "the same");
    // A file that is not there stops it, and the folder stays as it was.
    const reason = await replaceFolder(
      site,
      new Map([["c.pdf", { sameAs: join(parent, "none.pdf") }]]),
    ).catch((thrown: unknown) => thrown);
    assert.ok(reason instanceof Error);
    assert.is(readFileSync(join(site, "a/b.pdf"), "utf8"), "the same");
  });

  test("makes a folder that was not there", async () => {
    startWith();
    await replaceFolder(site, fresh);
    assert.equal(held(), WHOLE);
    assert.equal([...readFileSync(join(site, "a/b/c.pdf"))], [1, 2]);
  });

  test("takes the place of the old folder, whole, and leaves nothing else behind", async () => {
    startWith("index.html", "gone.html");
    await replaceFolder(site, fresh);
    assert.equal(held(), WHOLE);
    assert.is(inSite(), "new");
  });

  test("leaves the old folder when a file cannot be written", async () => {
    startWith("index.html");
    // A file stands where the second one needs a folder.
    const files = new Map([
      ["a", "x"],
      ["a/b", "y"],
    ]);
    assert.ok(await failure({}, files));
    assert.equal(held(), ["site", "site/index.html"]);
    assert.is(inSite(), "old");
  });

  for (const at of ["write", "swap", "between"] as const) {
    test(`leaves the old folder when it fails at the step "${at}"`, async () => {
      startWith("index.html");
      assert.is((await failure({ watch: failing(at) }))?.message, "refused");
      assert.equal(held(), ["site", "site/index.html"]);
      assert.is(inSite(), "old");
    });
  }

  test("says in a sentence what the disk refuses, and what to do", async () => {
    startWith("index.html");
    const said = async (code: string) => {
      const reason = await failure({ watch: failing("write", code) });
      assert.instance(reason, EnvironmentError);
      return reason?.message.replace(site, "SITE");
    };
    assert.is(
      await said("ENOSPC"),
      "SITE could not be written: the disk is full. Free some space, then try again.",
    );
    assert.is(
      await said("EACCES"),
      "SITE could not be written: this account may not do so. Change who may, or choose another folder, then try again.",
    );
    assert.is(inSite(), "old");
  });

  test("says so when a file stands where a folder should be", async () => {
    startWith();
    writeFileSync(join(parent, "file"), "a file");
    const reason = await replaceFolder(join(parent, "file/site"), fresh).catch(
      (refusal: Error) => refusal.message,
    );
    assert.match(
      String(reason),
      "file/site could not be written: a file stands where a folder should be. Move that",
    );
    assert.equal(held(), ["file"]);
  });

  for (const at of steps) {
    test(`is put right after it was killed at the step "${at}"`, async () => {
      startWith("index.html");
      await killedAt(at);
      await recoverFolder(site);
      assert.is(inSite(), at === "done" ? "killed" : "old");
      assert.equal(
        held().filter((path) => !path.startsWith("site/")),
        ["site"],
      );
      await killedAt(at);
      await replaceFolder(site, fresh);
      assert.equal(held(), WHOLE);
    });
  }

  test("waits while another process replaces the same folder", async () => {
    startWith("index.html");
    const order: string[] = [];
    await Promise.all(
      ["first", "second", "third"].map((name) =>
        replaceFolder(site, new Map([["index.html", name]]), {
          watch: (step) => order.push(`${name} ${step}`),
        }),
      ),
    );
    const names = order.map((line) => line.split(" ")[0]);
    assert.is(new Set(names).size, 3);
    // Each has finished before the next begins.
    assert.is(names.filter((name, index) => name !== names[index - 1]).length, 3);
    assert.equal(held(), ["site", "site/index.html"]);
  });

  test("says so when the other process does not come to an end", async () => {
    startWith("index.html");
    mkdirSync(`${site}.next`);
    writeFileSync(join(`${site}.next`, "owner"), `${process.ppid}`);
    const reason = await failure({ patience: 100 });
    assert.match(
      reason?.message.replaceAll(parent, "") ?? "",
      /^Another build has been writing \/site for 0 seconds\. Wait until it ends, or stop it and delete \/site\.next; then try again\.$/,
    );
    assert.is(inSite(), "old");
  });

  test("takes over from a process that ended before it had written its number", async () => {
    startWith("index.html");
    mkdirSync(`${site}.next`);
    writeFileSync(join(`${site}.next`, "owner"), "");
    await recoverFolder(site);
    assert.equal(held(), ["site", "site/index.html"]);
    mkdirSync(`${site}.next`);
    await replaceFolder(site, fresh);
    assert.equal(held(), WHOLE);
  });

  test("takes over from a process of the same number that is gone, as in a container", async () => {
    startWith("index.html");
    mkdirSync(`${site}.next`);
    writeFileSync(join(`${site}.next`, "owner"), `${process.pid}`);
    await replaceFolder(site, fresh);
    assert.equal(held(), WHOLE);
  });
});
