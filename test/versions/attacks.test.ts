/** Each way to change what was published, tried on real git with bare remotes; each is stopped, and what is allowed passes. */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { checkVersions } from "../../scripts/pipeline/check-versions.ts";
import { readWords } from "../../scripts/pipeline/words.ts";
import { alteredSince } from "../../scripts/versions/altered.ts";
import { checksum, manifestText, readManifest } from "../../scripts/versions/manifest.ts";
import { inPlainWords } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, publish, repository, save, write, writeNote } from "./publishing.ts";

const LIST = "content/versions/1.0/manifest.json";
const PDF = "content/versions/1.0/packs/team.pdf";
const NOTE = "content/versions/1.0/note.md";
const withdrawal =
  "status: withdrawn\nwithdrawn_on: 2026-05-01\nreason: A number was wrong.\nuse_instead: none\n";

describe("what was published", (test) => {
  const place = folderFor(test);
  let count = 0;

  /** A clone in which 1.0 was published and pushed. */
  async function published(): Promise<string> {
    count += 1;
    const clone = await repository(place, `project-${count}`);
    await publish(clone, "1.0");
    return clone;
  }

  /** Another clone of a clone's remote, as the machine that publishes makes it. */
  function cloned(clone: string, ...options: string[]): string {
    count += 1;
    const other = place(`clone-${count}`);
    git(clone, "clone", "--quiet", ...options, `file://${clone}.git`, other);
    return other;
  }

  /** What is said of a project: problems without their places in the file, then notes. */
  async function said(folder: string): Promise<{ lines: string[]; notes: string[] }> {
    const { problems, notes } = await alteredSince(folder);
    return { lines: inPlainWords(problems).map((line) => line.replace(":1:1  ", " ")), notes };
  }

  /** Fails unless the check and the build of what readers see both stop, and say `wanted` of each of these files. */
  async function stopped(folder: string, wanted: Record<string, string | RegExp>): Promise<void> {
    const { problems } = await checkVersions(folder, "2026-04-01");
    const built = await readWords(folder, "published").then(
      () => "built",
      (reason: Error) => reason.constructor.name,
    );
    assert.is(built, "ContentProblems");
    assert.equal(problems.map(({ file }) => file).sort(), Object.keys(wanted).sort());
    for (const { file, message } of problems) assert.match(message, wanted[file] ?? "");
  }

  async function passes(folder: string): Promise<void> {
    assert.equal((await said(folder)).lines, []);
  }

  /** Changes a pack and the list that vouches for it, so that they agree with one another. */
  async function forge(folder: string): Promise<void> {
    const bytes = Buffer.from("%PDF-1.7 forged\n");
    const manifest = readManifest(await readFile(join(folder, LIST), "utf8"));
    if (!manifest) throw new Error("There is no list.");
    const files = manifest.files.map((file) =>
      file.path === "packs/team.pdf"
        ? { ...file, bytes: bytes.length, sha256: checksum(file.path, bytes) }
        : file,
    );
    await writeFile(join(folder, PDF), bytes);
    await writeFile(join(folder, LIST), manifestText({ ...manifest, files }));
  }

  const put = /^differs from what was published\. Put it back/;

  test("passes as it is, on a branch too, and while others publish", async () => {
    const clone = await published();
    assert.equal(await said(clone), { lines: [], notes: [] });
    git(clone, "switch", "--quiet", "--create", "words");
    const other = cloned(clone);
    await writeNote(other, "1.1");
    save(other, "Propose 1.1");
    await publish(other, "1.1");
    git(clone, "fetch", "--quiet", "--tags");
    assert.equal(await said(clone), { lines: [], notes: [] });
    assert.equal(await said(cloned(clone)), { lines: [], notes: [] });
  });

  test("cannot be changed with its list in one commit on main", async () => {
    const clone = await published();
    await forge(clone);
    save(clone, "Tidy");
    git(clone, "push", "--quiet", "origin", "HEAD");
    await stopped(cloned(clone), {
      [LIST]: /^differs from that of commit [0-9a-f]{7}\. Put it back/,
      [PDF]: put,
    });
  });

  test("cannot gain a file, or lose one, with its list", async () => {
    const clone = await published();
    const manifest = readManifest(await readFile(join(clone, LIST), "utf8"));
    if (!manifest) throw new Error("There is no list.");
    const [first, ...others] = manifest.files;
    if (!first) throw new Error("The list is empty.");
    const more = {
      path: "packs/more.pdf",
      bytes: 4,
      sha256: checksum("packs/more.pdf", Buffer.from("more")),
    };
    await write(clone, new Map([["content/versions/1.0/packs/more.pdf", "more"]]));
    await rm(join(clone, "content/versions/1.0", first.path));
    await writeFile(join(clone, LIST), manifestText({ ...manifest, files: [...others, more] }));
    save(clone, "Tidy");
    await stopped(clone, {
      [LIST]: "differs from that of commit",
      [`content/versions/1.0/${first.path}`]: /^has disappeared\./,
      "content/versions/1.0/packs/more.pdf": /^was not published with this version\./,
    });
  });

  test("cannot be taken out in one commit and come back changed in the next", async () => {
    const clone = await published();
    const kept = place("kept");
    await cp(join(clone, "content/versions/1.0"), kept, { recursive: true });
    await rm(join(clone, "content/versions/1.0"), { recursive: true });
    save(clone, "Tidy");
    await cp(kept, join(clone, "content/versions/1.0"), { recursive: true });
    await forge(clone);
    save(clone, "Publish version 1.0");
    git(clone, "tag", "--force", "--annotate", "v1.0", "--message", "Version 1.0");
    git(clone, "push", "--quiet", "--force", "--tags", "origin", "HEAD");
    await stopped(cloned(clone), { [LIST]: "differs from that of commit", [PDF]: put });
  });

  test("cannot be changed on another line of history that is merged for its side alone", async () => {
    const clone = await published();
    const main = git(clone, "rev-parse", "HEAD");
    // Upon the commit before, so that the list seems to be new there, and main is its second parent.
    git(clone, "switch", "--quiet", "--create", "aside", "HEAD~1");
    git(clone, "checkout", "--quiet", main, "--", "content/versions/1.0");
    await forge(clone);
    save(clone, "Publish version 1.0");
    git(clone, "merge", "--quiet", "--strategy=ours", "--message", "Merge main", main);
    git(clone, "push", "--quiet", "origin", "HEAD:main");
    git(clone, "tag", "--force", "v1.0");
    git(clone, "push", "--quiet", "--force", "origin", "v1.0");
    const { problems } = await checkVersions(cloned(clone), "2026-04-01");
    assert.ok(
      problems.some(({ file }) => file === LIST),
      JSON.stringify(problems),
    );
  });

  test("cannot be changed in a merge that neither side has", async () => {
    const clone = await published();
    git(clone, "switch", "--quiet", "--create", "words", "HEAD~1");
    await edit(clone, "content/checklist/07-question.md", "It does.", "It really does.");
    save(clone, "Clearer words");
    git(clone, "switch", "--quiet", "main");
    git(clone, "merge", "--quiet", "--no-ff", "--no-commit", "words");
    await forge(clone);
    save(clone, "Merge the words");
    await stopped(clone, { [LIST]: "differs from that of commit", [PDF]: put });
  });

  test("cannot be changed by writing main's history anew", async () => {
    const clone = await published();
    await forge(clone);
    git(clone, "add", "--all");
    git(clone, "commit", "--quiet", "--amend", "--no-edit");
    git(clone, "push", "--quiet", "--force", "origin", "HEAD");
    await stopped(cloned(clone), {
      [LIST]: /^differs from that of the tag v1\.0\. Somebody has changed/,
      [PDF]: /^is not the file that the tag v1\.0 has\./,
    });
  });

  test("cannot disappear by writing main's history anew", async () => {
    const clone = await published();
    await writeNote(clone, "1.1");
    save(clone, "Propose 1.1");
    await publish(clone, "1.1");
    git(clone, "reset", "--quiet", "--hard", "HEAD~1");
    git(clone, "push", "--quiet", "--force", "origin", "HEAD");
    await stopped(cloned(clone), {
      "content/versions/1.1/manifest.json": /^has disappeared, but the tag v1\.1 has it\./,
    });
  });

  test("cannot be given to its tag as something else", async () => {
    const clone = await published();
    git(clone, "switch", "--quiet", "--create", "aside");
    await forge(clone);
    save(clone, "Forge");
    git(clone, "tag", "--force", "v1.0");
    git(clone, "push", "--quiet", "--force", "origin", "v1.0");
    await stopped(cloned(clone), {
      [LIST]: /^differs from that of the tag v1\.0\. Somebody has changed/,
      [PDF]: /^is not the file that the tag v1\.0 has\./,
    });
  });

  test("cannot lose its list, its folder, or a file", async () => {
    const [list, folder, file] = [await published(), await published(), await published()];
    await rm(join(list, LIST));
    save(list, "Tidy");
    await stopped(list, { [LIST]: /^has disappeared, but content\/versions/ });
    await rm(join(folder, "content/versions/1.0"), { recursive: true });
    save(folder, "Tidy");
    await stopped(folder, { [LIST]: /^has disappeared, but commit [0-9a-f]{7} has it\./ });
    await rm(join(file, PDF));
    save(file, "Tidy");
    await stopped(file, { [PDF]: /^has disappeared\./ });
  });

  test("is not told from another by an object that somebody has put in git's place", async () => {
    const clone = await published();
    const before = git(clone, "rev-parse", `HEAD:${LIST}`);
    await forge(clone);
    save(clone, "Tidy");
    git(clone, "replace", before, git(clone, "rev-parse", `HEAD:${LIST}`));
    await stopped(clone, { [LIST]: "differs from that of commit", [PDF]: put });
  });

  test("may be withdrawn, and stays withdrawn", async () => {
    const clone = await published();
    await edit(clone, NOTE, "review_by:", `${withdrawal}review_by:`);
    save(clone, "Withdraw 1.0");
    git(clone, "push", "--quiet", "origin", "HEAD");
    await passes(cloned(clone));
    await edit(clone, NOTE, withdrawal, "");
    save(clone, "Tidy");
    git(clone, "push", "--quiet", "origin", "HEAD");
    await stopped(cloned(clone), {
      [NOTE]: /^was "withdrawn" in commit [0-9a-f]{7}, and readers were told to stop/,
    });
  });

  test("may be withdrawn and not, on a branch that nobody has merged", async () => {
    const clone = await published();
    git(clone, "switch", "--quiet", "--create", "tried");
    await edit(clone, NOTE, "review_by:", `${withdrawal}review_by:`);
    save(clone, "Withdraw 1.0");
    await edit(clone, NOTE, withdrawal, "");
    save(clone, "Think again");
    await passes(clone);
  });

  test("may go when it was the example's, and a board makes the project its own under the same number", async () => {
    count += 1;
    const clone = await repository(place, `project-${count}`);
    const board = "content/board.yaml";
    await publish(clone, "1.0");
    const note = await readFile(join(clone, NOTE), "utf8");
    // Taken out while the project is still the example: that is no adoption.
    await rm(join(clone, "content/versions/1.0"), { recursive: true });
    save(clone, "Take out the example's version");
    assert.is((await said(clone)).lines.length, 1);
    for (const [from, to] of [
      [
        "example: true",
        'example: false\nwords_from: "1.0"\ncorrections: corrections@north.org.uk\naccessibility:\n  contact: The team\n  email: access@north.org.uk\n  telephone: 01632 960 123\n  post: The Hall, North\n  reply_days: 5',
      ],
      ["name: Example Board", "name: North Board"],
      ["https://board.example/", "https://checklist.north.org.uk/"],
    ] as const)
      await edit(clone, board, from, to);
    await write(clone, new Map([[NOTE, note]]));
    save(clone, "Make it ours");
    await passes(clone);
    git(clone, "tag", "--delete", "v1.0");
    git(clone, "push", "--quiet", "origin", ":refs/tags/v1.0");
    await publish(clone, "1.0");
    await passes(cloned(clone));
    await forge(clone);
    save(clone, "Tidy");
    assert.match((await said(clone)).lines.join("\n"), "differs from that of commit");
  });

  test("is compared with what there is, and what there is not is said", async () => {
    const clone = await published();
    const shallow = cloned(clone, "--depth=1");
    assert.equal((await said(shallow)).lines, []);
    assert.match((await said(shallow)).notes.join(), "type: git fetch --unshallow --tags");
    const bare = place("without-git");
    await cp(join(clone, "content"), join(bare, "content"), { recursive: true });
    assert.equal((await said(bare)).lines, []);
    assert.match((await said(bare)).notes.join(), "There is no git history here");
    git(clone, "tag", "--delete", "v1.0");
    assert.equal((await said(clone)).lines, []);
    assert.match((await said(clone)).notes.join(), "Version 1.0 has no tag");
    await rm(join(shallow, "content/versions/1.0"), { recursive: true });
    assert.match((await said(shallow)).lines.join(), "has disappeared");
  });
});
