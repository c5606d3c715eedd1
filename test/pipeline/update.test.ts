import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { update } from "../../scripts/pipeline/update.ts";
import type { Content } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, save, write } from "../versions/publishing.ts";

const item = (id: string, words: string, evidence = "old-report") =>
  `---\nid: ${id}\ntitle: "Title of ${id}"\nevidence:\n  - ${evidence}\n---\n\n${words}\n`;

const source = (id: string) => `- id: ${id}\n  title: The report called ${id}\n  about: adults\n`;

/** The words of a version, and the same as they were frozen. */
function words(version: string, items: Record<string, string>, sources: string): Content {
  const now = new Map([...Object.entries(items), ["evidence.yaml", sources]]);
  const frozen = [...now].map(([path, text]): [string, string] => [
    `content/versions/${version}/source/content/${path}`,
    text,
  ]);
  return new Map([
    ...[...now].map(([path, text]): [string, string] => [`content/${path}`, text]),
    ...frozen,
    [`content/versions/${version}/manifest.json`, "{}\n"],
  ]);
}

const BOARD = 'name: A Board\nexample: false\nwords_from: "1.0"\narea: Somewhere\n';

describe("taking a later version of the project", (test) => {
  const place = folderFor(test);
  let project = "";
  let board = "";

  /** Commits files of the project, and tags the version. */
  async function publish(version: string, files: Content): Promise<void> {
    await write(project, files);
    save(project, `Publish ${version}`);
    git(project, "tag", `v${version}`);
  }

  const files = (ref: string, path = ".") =>
    git(board, "ls-tree", "-r", "--name-only", ref, "--", path).split("\n");
  const changed = (ref: string) => git(board, "diff", "--name-only", "main", ref).split("\n").sort();
  const show = (ref: string, path: string) => git(board, "show", `${ref}:${path}`);

  test.before(async () => {
    project = place("project");
    board = place("board");
    await mkdir(project);
    git(project, "init", "--quiet", "--initial-branch=main");
    await write(
      project,
      new Map([
        ["README.md", "One\n"],
        ["scripts/old.ts", "1\n"],
        ["content/board.yaml", "example: true\n"],
      ]),
    );
    await publish(
      "1.0",
      words(
        "1.0",
        {
          "checklist/01-a.md": item("a", "Old a."),
          "checklist/02-b.md": item("b", "Old b."),
          "checklist/03-c.md": item("c", "Old c."),
          "packs/b.md": item("b", "A pack."),
          "vignettes/old.md": item("old", "A story."),
        },
        source("old-report"),
      ),
    );
    git(project, "clone", "--quiet", project, board);
    git(board, "rm", "--quiet", "-r", "content/versions/1.0");
    git(board, "mv", "content/checklist/02-b.md", "content/checklist/05-b.md");
    await edit(board, "content/checklist/03-c.md", "Old c.", "Our own c.");
    await write(
      board,
      new Map([
        ["content/board.yaml", BOARD],
        ["CNAME", "a-board.example\n"],
      ]),
    );
    save(board, "Make it our own");
  });

  test("has nothing to do while there is nothing newer", async () => {
    const { branches, lines, refused } = await update(board, project);
    assert.equal([branches, refused], [[], false]);
    assert.equal(lines, ["You have version 1.0 of the project. It has no new wording for you."]);
  });

  test("puts the project's files on a branch, and leaves the board's words and own files", async () => {
    await rm(join(project, "scripts/old.ts"));
    await rm(join(project, "content/vignettes"), { recursive: true });
    await write(
      project,
      new Map([
        ["README.md", "Two\n"],
        ["scripts/new.ts", "2\n"],
      ]),
    );
    await publish(
      "1.1",
      words(
        "1.1",
        {
          "checklist/01-a.md": item("a", "New a."),
          "checklist/02-b.md": item("b", "New b.", "new-report"),
          "checklist/03-c.md": item("c", "New c.", "newest-report"),
          "checklist/04-d.md": item("d", "Quite new."),
          "packs/b.md": item("b", "A pack."),
        },
        `${source("old-report")}\n# Newer\n\n${source("new-report")}\n${source("newest-report")}`,
      ),
    );
    const { branches, lines } = await update(board, project);
    assert.equal(branches, ["update-1.1"]);
    assert.match(
      lines.join("\n"),
      "is on the branch update-1.1. It changes 3 files, and nothing in content/.",
    );
    assert.match(lines.join("\n"), "These files are your own, and stay: CNAME.");
    assert.equal(changed("update-1.1"), ["README.md", "scripts/new.ts", "scripts/old.ts"]);
    assert.is(git(board, "rev-parse", "update-1.1:content"), git(board, "rev-parse", "main:content"));
    assert.is(git(board, "status", "--porcelain"), "");
    assert.match((await update(board, project)).lines.join(), "There is a branch update-1.1 already.");
    git(board, "merge", "--quiet", "--ff-only", "update-1.1");
  });

  test("then offers new wording item by item, whatever its file is called", async () => {
    const { branches, lines } = await update(board, project);
    assert.equal(branches, [
      "words-1.1-checklist-a",
      "words-1.1-checklist-b",
      "words-1.1-checklist-c",
      "words-1.1-none",
    ]);
    assert.match(lines.join("\n"), "  words-1.1-checklist-a: Title of a\n");
    assert.match(lines.join("\n"), "  words-1.1-checklist-c: Title of c (you have changed it too)");
    assert.match(
      lines.join("\n"),
      "New in the project, to copy if you want them: content/checklist/04-d.md.\nTaken out by the project; yours stay: content/vignettes/old.md.\nChanged in the project too, to compare with yours: content/evidence.yaml.",
    );
    assert.equal(changed("words-1.1-checklist-a"), ["content/board.yaml", "content/checklist/01-a.md"]);
    assert.match(show("words-1.1-checklist-c", "content/checklist/03-c.md"), "New c.");
    const both = git(board, "log", "-1", "--format=%B", "words-1.1-checklist-c");
    assert.match(both, "You have changed these words too.");
    assert.match(both, "since version 1.0, - as it was");
    assert.match(both, "    - Old c.\n    + New c.");
    assert.not.match(git(board, "log", "-1", "--format=%B", "words-1.1-checklist-a"), "too");
    assert.equal(changed("words-1.1-none"), ["content/board.yaml"]);
  });

  test("brings the sources that new wording rests on", () => {
    const b = "words-1.1-checklist-b";
    assert.equal(changed(b), ["content/board.yaml", "content/checklist/05-b.md", "content/evidence.yaml"]);
    const all = ["old-report", "new-report", "newest-report"].map(source).join("\n").trim();
    assert.is(show(b, "content/evidence.yaml"), all);
    assert.is(show("words-1.1-checklist-c", "content/evidence.yaml"), all);
  });

  test("merges branches that bring sources without a conflict, in any order", () => {
    git(board, "switch", "--quiet", "--create", "all");
    for (const id of ["c", "a", "b"])
      git(board, "merge", "--quiet", "--no-edit", `words-1.1-checklist-${id}`);
    git(board, "switch", "--quiet", "main");
    git(board, "branch", "--quiet", "-D", "all");
  });

  test("offers no wording again that was taken or left", async () => {
    for (const id of ["a", "b"]) git(board, "merge", "--quiet", "--no-edit", `words-1.1-checklist-${id}`);
    assert.is(
      show("main", "content/board.yaml"),
      'name: A Board\nexample: false\nwords_from: "1.0"\nwords_offered: "1.1"\narea: Somewhere',
    );
    for (const branch of [
      "update-1.1",
      ...["checklist-a", "checklist-b", "checklist-c", "none"].map((end) => `words-1.1-${end}`),
    ])
      git(board, "branch", "--quiet", "-D", branch);
    assert.equal((await update(board, project)).branches, []);
    await write(project, new Map([["README.md", "Three\n"]]));
    await publish(
      "1.10",
      words("1.10", { "checklist/01-a.md": item("a", "Newer a.") }, source("old-report")),
    );
    assert.equal((await update(board, project)).branches, ["update-1.10"]);
    git(board, "merge", "--quiet", "--ff-only", "update-1.10");
    const { branches, lines } = await update(board, project);
    assert.equal(branches, ["words-1.10-checklist-a", "words-1.10-none"]);
    assert.not.match(lines.join(), "changed it too");
    assert.match(show("words-1.10-none", "content/board.yaml"), 'words_offered: "1.10"');
  });

  test("stops where the board has changed the project's files, unless told to go on", async () => {
    git(board, "switch", "--quiet", "--create", "changed");
    await write(board, new Map([["README.md", "Ours\n"]]));
    save(board, "Change the README");
    // Nothing is newer, so nothing would be replaced.
    assert.match(
      (await update(board, project)).lines.join(),
      "There is a branch words-1.10-checklist-a, words-1.10-none already.",
    );
    await write(project, new Map([["scripts/new.ts", "3\n"]]));
    await publish("1.11", new Map());
    const { lines, refused } = await update(board, project);
    assert.ok(refused);
    assert.match(lines.join("\n"), "version 1.11 would replace them:\n  README.md\n");
    assert.equal((await update(board, project, true)).branches, ["update-1.11"]);
    assert.equal(changed("update-1.11"), ["scripts/new.ts"]);
    assert.is(show("update-1.11", "README.md"), "Three");
    assert.ok(files("update-1.11").includes("CNAME"));
    git(board, "switch", "--quiet", "main");
  });

  test("takes nothing away from a copy that is newer than the newest version", async () => {
    const copy = place("copy");
    await write(
      project,
      new Map([
        ["README.md", "Four\n"],
        ["scripts/later.ts", "4\n"],
      ]),
    );
    save(project, "Change something after 1.11");
    git(project, "clone", "--quiet", "--no-tags", project, copy);
    await write(copy, new Map([["content/board.yaml", BOARD.replace("1.0", "1.1")]]));
    save(copy, "Make it our own");
    const { branches, lines } = await update(copy, project);
    assert.equal(branches, []);
    assert.is(
      lines[0],
      "You have version 1.11 of the project, and what was changed in it since. It has no new wording for you.",
    );
    // One later file in an older copy is a change of the board's own.
    git(copy, "rm", "--quiet", "scripts/new.ts");
    await write(copy, new Map([["scripts/new.ts", "2\n"]]));
    save(copy, "Go back");
    assert.match((await update(copy, project)).lines.join("\n"), "would replace them:\n  README.md\n");
    await publish("1.12", new Map([["scripts/new.ts", "5\n"]]));
    assert.equal((await update(copy, project)).branches, ["update-1.12"]);
  });

  test("works in a clone without history, and from a bare repository", async () => {
    const [bare, shallow] = [place("project.git"), place("shallow")];
    git(project, "clone", "--quiet", "--bare", project, bare);
    git(board, "clone", "--quiet", "--depth=1", `file://${board}`, shallow);
    assert.equal((await update(shallow, bare)).branches, ["update-1.12"]);
    assert.match(git(shallow, "diff", "--stat", "HEAD", "update-1.12"), "3 files changed");
  });

  test("says in a sentence what stands against it, and changes nothing", async () => {
    const refs = git(board, "for-each-ref", "refs/heads");
    const said = async (folder: string, from: string) =>
      update(folder, from).then(
        ({ lines }) => lines.join("\n"),
        (reason: Error) => `${reason.name}: ${reason.message}`,
      );
    assert.match(
      await said(board, place("nowhere")),
      /^EnvironmentError: .*nowhere could not be read as a git repository\./,
    );
    const untagged = place("untagged");
    git(board, "clone", "--quiet", "--no-tags", board, untagged);
    assert.match(await said(board, untagged), /untagged has no version: no tag such as v2\.0\./);
    assert.match(await said(place(""), project), /this folder is not a git repository/);
    assert.match(await said(project, project), /says that this is the example, which is the project's own/);
    await writeFile(join(board, "CNAME"), "changed\n");
    assert.match(await said(board, project), /^Some files have changes that are not committed\./);
    git(board, "checkout", "--quiet", "CNAME");
    const told = async (from: string, to: string) => {
      await edit(board, "content/board.yaml", from, to);
      save(board, "Change the board");
      const answer = await said(board, project);
      git(board, "reset", "--quiet", "--hard", "HEAD^");
      return answer;
    };
    assert.match(
      await told('words_from: "1.0"\nwords_offered: "1.1"\n', ""),
      /does not say which version of the example your words began from/,
    );
    assert.is(git(board, "for-each-ref", "refs/heads"), refs);
  });
});
