import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { problemLine } from "../../scripts/core/problem.ts";
import { checkVersions } from "../../scripts/pipeline/check-versions.ts";
import { wordsOnDisk } from "../../scripts/pipeline/words.ts";
import { filesBelow } from "../../scripts/versions/folders.ts";
import { change, inPlainWords } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import {
  edit,
  folderFor,
  git,
  propose,
  publish,
  releaseIn,
  repository,
  save,
  seventh,
  withdraw,
  write,
  writeNote,
} from "../versions/publishing.ts";

describe("release", (test) => {
  const place = folderFor(test);

  async function states(folder: string): Promise<string[]> {
    const { history } = await wordsOnDisk(folder);
    return history.map(({ note, state }) => `${note.version} ${state}`);
  }

  test("takes an author's branch by an approver's merge from 1.0 to 1.1 to 2.0", async () => {
    const clone = await repository(place, "three");
    await publish(clone, "1.0");
    assert.equal(await states(clone), ["1.0 current"]);

    git(clone, "checkout", "--quiet", "-b", "clearer");
    await propose(clone, "1.1", "It does.", "It really does.");
    git(clone, "checkout", "--quiet", "main");
    assert.equal(await states(clone), ["1.0 current"]);
    git(clone, "merge", "--quiet", "--no-ff", "--message", "Approve 1.1", "clearer");
    assert.equal((await checkVersions(clone, "2026-04-01")).problems, []);
    await publish(clone, "1.1");

    await propose(clone, "2.0", "question: Do I ask?", "question: Do I always ask?", "meaning");
    await publish(clone, "2.0");
    assert.equal(await states(clone), ["2.0 current", "1.1 replaced", "1.0 replaced"]);
    assert.is(git(clone, "tag"), "v1.0\nv1.1\nv2.0");
    assert.is(git(clone, "status", "--porcelain"), "");
  });

  test("prints the commands that remain, and does them when asked", async () => {
    const clone = await repository(place, "commands");
    const frozen = await releaseIn(clone);
    assert.equal(frozen.lines, [
      "Version 1.0 is frozen in content/versions/1.0.",
      "What remains to be typed:",
      "  git add -- content/versions/1.0",
      '  git commit --message "Publish version 1.0" -- content/versions/1.0',
      '  git tag --annotate v1.0 --message "Version 1.0"',
      "  git push origin HEAD v1.0",
    ]);
    const again = await releaseIn(clone, { commit: true });
    assert.equal(again.lines, [
      "Version 1.0 is frozen, but not committed.",
      "Done: git add -- content/versions/1.0",
      'Done: git commit --message "Publish version 1.0" -- content/versions/1.0',
      "What remains to be typed:",
      '  git tag --annotate v1.0 --message "Version 1.0"',
      "  git push origin HEAD v1.0",
    ]);
    assert.is(git(clone, "status", "--porcelain"), "");
  });

  test("changes nothing on a dry run", async () => {
    const clone = await repository(place, "dry");
    const { lines, refused } = await releaseIn(clone, { dryRun: true, commit: true, tag: true });
    assert.equal([lines, refused], [["Version 1.0 can be released."], false]);
    assert.is(git(clone, "status", "--porcelain"), "");
    assert.is(git(clone, "tag"), "");
  });

  test("drafts the note that is missing, which the checks refuse until it is finished", async () => {
    const clone = await repository(place, "draft");
    await publish(clone, "1.0");
    assert.equal((await releaseIn(clone)).lines, [
      "No words have changed since version 1.0. To publish them again, write content/versions/1.1/note.md.",
      "Nothing was released.",
    ]);
    await edit(clone, seventh, "- Item 2.", "- Item 2.\n- Item 2, again.");
    save(clone, "One more prompt");
    const { lines } = await releaseIn(clone);
    assert.equal(lines, [
      "There was no pending release, so content/versions/2.0/note.md was drafted. Finish it, commit it, and release again.",
    ]);
    const note = await readFile(join(clone, "content/versions/2.0/note.md"), "utf8");
    assert.match(note, 'version: "2.0"');
    assert.match(note, "date: 2026-04-01");
    assert.match(note, "kind: meaning");
    assert.match(note, '- The meaning of question "A question" changed (with children, item 3).');
    save(clone, "Not finished");
    await releaseIn(clone).then(
      () => assert.unreachable(),
      (reason: Error) => {
        for (const field of ["summary", "why", "approved_by", "review_by"])
          assert.match(reason.message, field);
      },
    );
  });

  test("says on a dry run what would be drafted or recorded, and does neither", async () => {
    const clone = await repository(place, "dry-draft");
    await publish(clone, "1.0");
    await edit(clone, seventh, "It does.", "It really does.");
    save(clone, "Clearer words");
    const { lines, refused } = await releaseIn(clone, { dryRun: true });
    assert.is(
      lines[0],
      "There is no pending release. This would be the draft of content/versions/1.1/note.md:",
    );
    assert.match(lines[2] ?? "", 'version: "1.1"');
    assert.equal([refused, git(clone, "status", "--porcelain")], [false, ""]);
    await writeNote(clone, "1.1");
    save(clone, "Propose 1.1");
    await releaseIn(clone);
    const frozen = await releaseIn(clone, { dryRun: true, commit: true, tag: true });
    assert.is(frozen.lines[0], "Version 1.1 is frozen, but not committed.");
    assert.not.match(frozen.lines.join("\n"), "Done:");
    assert.is(git(clone, "tag"), "v1.0");
  });

  test("says which command git refused, with its reason, and keeps what was frozen", async () => {
    const clone = await repository(place, "refused");
    const hook = join(clone, ".git/hooks/pre-commit");
    await mkdir(join(clone, ".git/hooks"), { recursive: true });
    await writeFile(hook, '#!/bin/sh\necho "Sign it first." >&2\nexit 1\n', { mode: 0o755 });
    const outcome = await releaseIn(clone, { commit: true, tag: true });
    assert.equal(outcome.lines, [
      "Version 1.0 is frozen in content/versions/1.0.",
      "Done: git add -- content/versions/1.0",
      'git commit --message "Publish version 1.0" -- content/versions/1.0 was refused: Sign it first.',
    ]);
    assert.ok(outcome.refused);
    await rm(hook);
    assert.is((await releaseIn(clone, { commit: true, tag: true })).released, "1.0");
    assert.is(git(clone, "tag"), "v1.0");
  });

  test("refuses files that are not committed, and names them", async () => {
    const clone = await repository(place, "dirty");
    await edit(clone, seventh, "It does.", "It really does.");
    assert.equal((await releaseIn(clone)).lines, [
      `These files have changes that are not committed: ${seventh}. Commit them or undo them, then release again.`,
      "Nothing was released.",
    ]);
    assert.equal(await filesBelow(join(clone, "content/versions")), ["1.0/note.md"]);
  });

  test("refuses when the checks fail", async () => {
    const clone = await repository(place, "failing");
    const { refused, lines } = await releaseIn(clone, {
      check: async () => ({ failed: 1, report: ["A link leads to nothing."] }),
    });
    assert.ok(refused);
    assert.equal(lines, [
      "A link leads to nothing.",
      "1 check failed. Mend what is named above, then release again.",
      "Nothing was released.",
    ]);
    assert.equal(await filesBelow(join(clone, "content/versions")), ["1.0/note.md"]);
  });

  test("refuses a number that is too small, was used, or has a tag", async () => {
    const clone = await repository(place, "numbers");
    await publish(clone, "1.0");
    await propose(clone, "1.1", "question: Do I ask?", "question: Do I always ask?");
    assert.match((await releaseIn(clone)).lines[0] ?? "", "so this must be 2.0, not 1.1.");
    git(clone, "reset", "--quiet", "--hard", "HEAD~1");
    await propose(clone, "1.1", "It does.", "It really does.");
    git(clone, "tag", "v1.1");
    assert.match(
      (await releaseIn(clone)).lines[0] ?? "",
      "The tag v1.1 exists, so the number was used before.",
    );
  });

  test("refuses when something published was touched, also when that was committed", async () => {
    const clone = await repository(place, "tampered");
    await publish(clone, "1.0");
    await propose(clone, "1.1", "It does.", "It really does.");
    await writeFile(join(clone, "content/versions/1.0/packs/team.pdf"), "other");
    save(clone, "Improve 1.0");
    await releaseIn(clone).then(
      () => assert.unreachable(),
      (reason: Error) => assert.match(reason.message, "content/versions/1.0/packs/team.pdf:1:1  differs"),
    );
    await rm(join(clone, "content/versions/1.0"), { recursive: true });
    save(clone, "Forget 1.0");
    // The main branch of the remote remembers.
    const { problems } = await checkVersions(clone, "2026-04-01");
    assert.match(
      inPlainWords(problems).join("\n"),
      "content/versions/1.0/manifest.json:1:1  has disappeared, but commit",
    );
  });

  test("tells of a review that is due, which holds nothing back", async () => {
    const clone = await repository(place, "review");
    await publish(clone, "1.0");
    const { problems, notes } = await checkVersions(clone, "2027-03-01");
    assert.equal([problems, notes.length], [[], 1]);
    assert.match(notes[0] ?? "", "The words must be reviewed by 9 March 2027, in 8 days.");
  });

  test("is stopped by git when two people publish the same number", async () => {
    const first = await repository(place, "conflict");
    await publish(first, "1.0");
    const second = place("conflict-second");
    git(first, "clone", "--quiet", place("conflict.git"), second);
    for (const [clone, words] of [
      [first, "It often does."],
      [second, "It seldom does."],
    ] as const) {
      await propose(clone, "1.1", "It does.", words);
    }
    await publish(first, "1.1");
    await publish(second, "1.1").then(
      () => assert.unreachable(),
      (reason: Error) => assert.match(reason.message, /rejected|failed to push/),
    );
    assert.throws(() => git(second, "pull", "--quiet", "--no-rebase"));
    git(second, "merge", "--abort");
    // What is left is to begin again from what was published.
    git(second, "tag", "--delete", "v1.1");
    git(second, "reset", "--quiet", "--hard", "origin/main");
    await propose(second, "1.2", "It often does.", "It seldom does.");
    await publish(second, "1.2");
    assert.equal(await states(second), ["1.2 current", "1.1 replaced", "1.0 replaced"]);
  });

  test("does nothing by halves when it is interrupted, and goes on from there", async () => {
    const clone = await repository(place, "interrupted");
    for (const at of ["write", "swap", "between"]) {
      const watch = (step: string) => {
        if (step === at) throw new Error("Stopped.");
      };
      await releaseIn(clone, { watch }).then(
        () => assert.unreachable(),
        (reason: Error) => assert.is(reason.message, "Stopped."),
      );
      assert.is(git(clone, "status", "--porcelain"), "");
    }
    await publish(clone, "1.0");
  });

  test("asks for git", async () => {
    const folder = place("download");
    await mkdir(folder);
    await write(folder, change(seventh, "It does.", "It really does."));
    const { lines } = await releaseIn(folder);
    assert.equal(lines, [
      "A release is recorded with git, and this folder is not a git repository. Work in a clone of the project.",
      "Nothing was released.",
    ]);
  });

  test("takes a revert of a bad version together with its withdrawal, and not without its note", async () => {
    const clone = await repository(place, "rollback");
    await publish(clone, "1.0");
    await propose(clone, "1.1", "It does.", "It never does.");
    await publish(clone, "1.1");
    git(clone, "revert", "--no-edit", git(clone, "log", "--format=%H", "--max-count=1", "--", seventh));
    // A revert takes the note away as well, and what was published stays.
    assert.match(
      (await checkVersions(clone, "2026-04-01")).problems.map(problemLine).join("\n"),
      "1.1/note.md:1:1  has disappeared",
    );
    git(clone, "checkout", "v1.1", "--", "content/versions/1.1/note.md");
    await withdraw(clone);
    await writeNote(clone, "1.2");
    save(clone, "Withdraw 1.1");
    await publish(clone, "1.2");
    assert.equal(await states(clone), ["1.2 current", "1.1 withdrawn", "1.0 replaced"]);
    assert.equal((await checkVersions(clone, "2026-04-01")).problems, []);
  });
});
