import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { gitFaults, isFrozenOnly, remainingCommands, typed } from "../../scripts/versions/readiness.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, repository, save, writeNote } from "./publishing.ts";

const seventh = "content/checklist/07-question.md";

describe("gitFaults", (test) => {
  const place = folderFor(test);
  let clone = "";
  test.before(async () => {
    clone = await repository(place, "ready");
  });

  test("finds nothing where all is committed and the number is free", async () => {
    assert.equal(await gitFaults(clone, "1.0"), []);
    assert.equal(await gitFaults(clone, undefined), []);
  });

  test("names files that are not committed, also new ones, and no more than five of them", async () => {
    await edit(clone, seventh, "It does.", "It really does.");
    const changed = async () => (await gitFaults(clone, "1.0")).join("\n");
    assert.is(
      await changed(),
      `These files have changes that are not committed: ${seventh}. Commit them or undo them, then release again.`,
    );
    const fresh = ["a", "b", "c", "d", "e", "with a space"].map((name) => `new ${name}.txt`);
    for (const name of fresh) await writeFile(join(clone, name), "");
    assert.is(
      await changed(),
      `These files have changes that are not committed: ${seventh}, ${fresh.slice(0, 4).join(", ")} and 2 more. Commit them or undo them, then release again.`,
    );
    for (const name of fresh) await rm(join(clone, name));
    git(clone, "checkout", "--quiet", seventh);
  });

  test("says that a number was used when its tag is there, and nothing of tags of other numbers", async () => {
    git(clone, "tag", "v1.10");
    assert.equal(await gitFaults(clone, "1.1"), []);
    git(clone, "tag", "v1.1");
    assert.equal(await gitFaults(clone, "1.1"), [
      "The tag v1.1 exists, so the number was used before. Give the version a larger number.",
    ]);
    git(clone, "tag", "--delete", "v1.1", "v1.10");
  });

  test("says why git cannot be asked: no repository, or what git itself refuses", async () => {
    const download = place("no-repository");
    await mkdir(download);
    assert.equal(await gitFaults(download, "1.0"), [
      "A release is recorded with git, and this folder is not a git repository. Work in a clone of the project.",
    ]);
    await writeFile(join(clone, ".git/index"), "cut off");
    const [fault = ""] = await gitFaults(clone, "1.0");
    assert.match(fault, /^A release is recorded with git, and (error|fatal): .*index/s);
    assert.match(fault, "Work in a clone of the project.");
    await rm(join(clone, ".git/index"));
    git(clone, "reset", "--quiet");
  });

  test("says when git is not installed", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = place("no-programs");
    try {
      assert.equal(await gitFaults(clone, "1.0"), [
        "A release is recorded with git, and git is not installed. Install it from https://git-scm.com, then try again.",
      ]);
    } finally {
      process.env["PATH"] = path;
    }
  });

  test("says why git could not be started, though it is there", async () => {
    if (process.platform === "win32") return;
    const folder = place("no-right-to-run");
    await mkdir(folder);
    await writeFile(join(folder, "git"), "#!/bin/sh\n", { mode: 0o644 });
    const path = process.env["PATH"];
    process.env["PATH"] = folder;
    try {
      assert.match(
        (await gitFaults(clone, "1.0")).join("\n"),
        /^A release is recorded with git, and .*EACCES.*\. Work in a clone of the project\.$/,
      );
    } finally {
      process.env["PATH"] = path;
    }
  });

  test("knows a version that is frozen and not committed, while nothing else has changed", async () => {
    await writeNote(clone, "1.1");
    await writeFile(join(clone, "content/versions/1.1/manifest.json"), "{}");
    assert.is(await isFrozenOnly(clone, "1.1"), true);
    await edit(clone, seventh, "It does.", "It really does.");
    assert.is(await isFrozenOnly(clone, "1.1"), false);
    git(clone, "checkout", "--quiet", seventh);
    save(clone, "Publish 1.1");
    assert.is(await isFrozenOnly(clone, "1.1"), false);
    assert.is(await isFrozenOnly(place("no-repository"), "1.1"), false);
  });

  test("puts words with spaces in quotes, as they are typed", () => {
    const { commit, tag } = remainingCommands("2.0");
    assert.equal([...commit, tag].map(typed), [
      "git add -- content/versions/2.0",
      'git commit --message "Publish version 2.0" -- content/versions/2.0',
      'git tag --annotate v2.0 --message "Version 2.0"',
    ]);
  });
});
