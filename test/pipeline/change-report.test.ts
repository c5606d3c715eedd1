import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import { reportOnChange } from "../../scripts/pipeline/change-report.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, publish, repository, save, writeNote } from "../versions/publishing.ts";

const seventh = "content/checklist/07-question.md";

describe("reportOnChange", (test) => {
  const place = folderFor(test);
  let clone = "";
  test.before(async () => {
    clone = await repository(place, "reported");
    await publish(clone, "1.0");
    git(clone, "checkout", "--quiet", "-b", "clearer");
    await edit(clone, "content/packs/1-team.md", "A pack for teams.", "A pack for every team.");
    await edit(clone, seventh, "It does.", `It really does${" and does".repeat(12)}.`);
    await writeNote(clone, "1.1");
    save(clone, "Clearer words");
  });

  /** Each test begins with a branch as it was committed, and leaves it so. */
  const begin = (branch: string) => git(clone, "checkout", "--quiet", "--force", "--detach", branch);

  const report = () =>
    reportOnChange({ from: clone, base: "main", cache: place("cache"), today: "2026-04-01" });

  test("says that nothing changed, with a comment and no picture", async () => {
    begin("main");
    const { files, problems, isWhole } = await report();
    assert.equal([[...files.keys()], problems, isWhole], [["comment.md"], [], true]);
    assert.match(String(files.get("comment.md")), "No words changed.");
    assert.not.match(String(files.get("comment.md")), "New sentences over");
  });

  test("shows changed words and the page they are on, before and after", async () => {
    begin("clearer");
    const { files } = await report();
    const text = String(files.get("comment.md"));
    assert.match(text, "The note says **1.1**: good.");
    assert.match(text, "> Introduction: A pack for <del>Removed: teams.</del> <ins>Added: every team.</ins>");
    assert.match(
      text,
      "Version 1.0 was replaced by version 1.1 on 1 April 2026\nYou can keep using your copy.",
    );
    assert.match(text, `- 27 words, in ${seventh}: It really does and does`);
    assert.match(text, /\| packs\/team\.pdf \| (\d+) \| \1 \| 1 \|/);
    assert.match(text, /\| packs\/team-fillable\.pdf \| (\d+) \| \1 \| 1 \|/);
    // The question is in no page of the only pack, and the page feet are the same on both sides.
    assert.equal([...files.keys()], ["comment.md", "team-page-1.png"]);
    const { width, height } = PNG.sync.read(Buffer.from(files.get("team-page-1.png") as Uint8Array));
    assert.ok(width > 1000 && height > 600);
  });

  test("names what was published and is touched, and a commit that is not there", async () => {
    begin("clearer");
    git(clone, "rm", "--quiet", "-r", "content/versions/1.0");
    save(clone, "Forget 1.0");
    const { files, problems } = await report();
    assert.match(
      String(files.get("comment.md")),
      "content/versions/1.0/manifest.json, line 1: has disappeared, but commit",
    );
    assert.ok(problems.some(({ file }) => file === "content/versions/1.0/manifest.json"));
    begin("clearer");
    const unknown = await reportOnChange({
      from: clone,
      base: "nowhere",
      cache: place("cache"),
      today: "2026-04-01",
    }).catch((reason: Error) => reason.message);
    assert.is(
      unknown,
      'git knows no branch, tag or commit "nowhere" here. Type one that it knows (clearer, main, origin/main, v1.0), or type git fetch first.',
    );
  });

  test("lists what must be mended when the words do not build, and nothing else", async () => {
    begin("clearer");
    await edit(clone, seventh, "for: both", "for: everybody");
    const { files, problems, isWhole } = await report();
    assert.equal([[...files.keys()], problems.length, isWhole], [["comment.md"], 1, false]);
    const text = String(files.get("comment.md"));
    assert.match(text, `- ${seventh}, line 7: for is "everybody". Type adults, children or both.`);
    assert.not.match(text, "### Packs");
  });

  test("says what a withdrawal does, and when it sends people to a number that is not there", async () => {
    begin("main");
    const fields = `status: withdrawn\nwithdrawn_on: 2026-04-01\nreason: It is wrong.\nuse_instead: "1.2"`;
    await edit(clone, "content/versions/1.0/note.md", "kind:", `${fields}\nkind:`);
    const { files, problems } = await report();
    const text = String(files.get("comment.md"));
    assert.equal(
      problems.map(({ field }) => field),
      ["use_instead"],
    );
    assert.match(text, 'use\\_instead is "1.2", which has not been published.');
    assert.match(text, "**Merging this withdraws version 1.0.**");
    assert.match(text, "Version 1.0 is withdrawn: stop using it\nWhy: It is wrong.");
    git(clone, "checkout", "--quiet", ".");
    assert.not.match(String((await report()).files.get("comment.md")), "withdraws");
  });

  test("has a report before the first version, and where the words before can no longer be read", async () => {
    const first = await repository(place, "first");
    await edit(first, seventh, "for: both", 'for: "both');
    save(first, "As it was written once");
    git(first, "branch", "--force", "base");
    git(first, "reset", "--quiet", "--hard", "HEAD~1");
    const options = { from: first, base: "base", cache: place("cache"), today: "2026-04-01" };
    const { files, problems, isWhole } = await reportOnChange(options);
    assert.equal([[...files.keys()], problems, isWhole], [["comment.md"], [], true]);
    const text = String(files.get("comment.md"));
    assert.match(text, "This is the first version, so there is nothing to compare it with.");
    assert.match(text, "| packs/team.pdf | not there |");
    assert.not.match(text, "New sentences over");
    assert.not.match(text, "will say");
  });

  test("says when a pack can no longer be printed as promised", async () => {
    begin("clearer");
    await edit(clone, "content/packs/1-team.md", "who:", "sides: 1\nwho:");
    const { files, problems, isWhole } = await report();
    assert.ok(isWhole);
    assert.ok(
      problems.some(({ file, message }) => file === "content/packs/1-team.md" && /too long/.test(message)),
    );
    assert.match(String(files.get("comment.md")), "**This must be mended first:**");
  });
});
