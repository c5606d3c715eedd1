import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { pushVersion } from "../../scripts/github/bundle.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, releaseIn, repository, save, write } from "../versions/publishing.ts";

describe("pushVersion", (test) => {
  const place = folderFor(test);

  /** A remote on which 1.0 waits, its bundle as the job that froze it made it, and the clone of the job that pushes. */
  async function frozen(name: string, spoil: (maker: string) => Promise<void> = async () => {}) {
    const maker = await repository(place, name);
    await releaseIn(maker, { commit: true, tag: true });
    await spoil(maker);
    const bundle = place(`${name}.bundle`);
    git(maker, "bundle", "create", "--quiet", bundle, "v1.0", "^origin/main");
    const clone = place(`${name}-push`);
    git(maker, "clone", "--quiet", place(`${name}.git`), clone);
    return { bundle, clone, remote: place(`${name}.git`) };
  }

  /** Changes what the version's commit holds. */
  async function amend(maker: string, change: () => Promise<void>) {
    await change();
    git(maker, "add", "--all");
    git(maker, "commit", "--quiet", "--amend", "--no-edit");
    git(maker, "tag", "--force", "--annotate", "v1.0", "--message", "Version 1.0");
  }

  /** Makes the remote refuse whatever is pushed to main, as a rule that asks for approval does. */
  async function protect(remote: string) {
    const hook = join(remote, "hooks/update");
    await mkdir(join(remote, "hooks"), { recursive: true });
    await writeFile(
      hook,
      '#!/bin/sh\nif [ "$1" = refs/heads/main ]; then echo "main is protected"; exit 1; fi\n',
    );
    await chmod(hook, 0o755);
  }

  test("puts the version and its tag on main", async () => {
    const { bundle, clone, remote } = await frozen("open");
    assert.equal(await pushVersion(clone, bundle), {
      place: "main",
      version: "1.0",
      lines: ["Version 1.0 is on main."],
    });
    assert.is(git(remote, "log", "--max-count=1", "--format=%s", "main"), "Publish version 1.0");
    assert.is(git(remote, "tag"), "v1.0");
  });

  test("puts it on a branch of its own where main asks for approval, and takes no number for it", async () => {
    const { bundle, clone, remote } = await frozen("protected");
    await protect(remote);
    const { place: where, lines } = await pushVersion(clone, bundle);
    assert.is(where, "branch");
    assert.match(lines.join("\n"), "waits on the branch publish-1.0. Open a pull request");
    assert.is(git(remote, "log", "--max-count=1", "--format=%s", "publish-1.0"), "Publish version 1.0");
    assert.is(git(remote, "log", "--max-count=1", "--format=%s", "main"), "Begin");
    assert.is(git(remote, "tag"), "");
  });

  test("gives up when somebody changed main before or meanwhile", async () => {
    const { bundle, clone, remote } = await frozen("raced");
    const other = place("raced-other");
    git(clone, "clone", "--quiet", remote, other);
    await write(other, new Map([["README.md", "Read me."]]));
    save(other, "Say what it is");
    git(other, "push", "--quiet", "origin", "main");
    const meanwhile = await pushVersion(clone, bundle);
    assert.equal(
      [meanwhile.place, meanwhile.lines],
      [
        "nowhere",
        ["Somebody changed main in the meantime. Press Run workflow again.", "Nothing was published."],
      ],
    );
    const before = await pushVersion(other, bundle);
    assert.match(before.lines.join("\n"), "was not made from main as it is now");
    assert.is(git(remote, "log", "--max-count=1", "--format=%s", "main"), "Say what it is");
  });

  test("says what to do when its branch is there already, with something else on it", async () => {
    const { bundle, clone, remote } = await frozen("branch-taken");
    await protect(remote);
    const other = place("branch-taken-other");
    git(clone, "clone", "--quiet", remote, other);
    await write(other, new Map([["README.md", "Read me."]]));
    save(other, "Say what it is");
    git(other, "push", "--quiet", "origin", "HEAD:refs/heads/publish-1.0");
    const { place: where, lines } = await pushVersion(clone, bundle);
    assert.is(where, "nowhere");
    assert.match(lines.join("\n"), "main is protected");
    assert.equal(lines.slice(-2), [
      "If there is a branch publish-1.0 already, open a pull request for it, or delete it and press Run workflow again.",
      "Nothing was published.",
    ]);
    assert.is(git(remote, "log", "--max-count=1", "--format=%s", "publish-1.0"), "Say what it is");
  });

  test("passes a note whose line ends were put in order", async () => {
    const { bundle, clone } = await frozen("line-ends", (maker) =>
      amend(maker, async () => {
        await edit(maker, "content/versions/1.0/note.md", "\n---\n\n", "\n---\n\n\n");
      }),
    );
    assert.is((await pushVersion(clone, bundle)).place, "main");
  });

  test("refuses a version without its list of files", async () => {
    const { bundle, clone } = await frozen("no-manifest", (maker) =>
      amend(maker, () => rm(join(maker, "content/versions/1.0/manifest.json"))),
    );
    assert.equal((await pushVersion(clone, bundle)).lines, [
      "The version has no content/versions/1.0/manifest.json.",
      "Nothing was published.",
    ]);
  });

  test("passes on why git cannot take the bundle: it builds on commits that are not here", async () => {
    const { bundle } = await frozen("unrelated");
    const elsewhere = place("elsewhere");
    await write(elsewhere, new Map([["README.md", "Another project."]]));
    git(elsewhere, "init", "--quiet", "--initial-branch=main");
    save(elsewhere, "Begin");
    const { place: where, lines } = await pushVersion(elsewhere, bundle);
    assert.is(where, "nowhere");
    assert.match(lines.join("\n"), /prerequisite commits/);
    assert.is(git(elsewhere, "tag"), "");
  });

  for (const [what, path, message] of [
    [
      "code",
      "scripts/pipeline/build.ts",
      "The version would change scripts/pipeline/build.ts, which a release never does.",
    ],
    [
      "another version",
      "content/versions/0.9/manifest.json",
      "would change content/versions/0.9/manifest.json",
    ],
    ["words", "content/board.yaml", "would change content/board.yaml"],
    ["a workflow", ".github/workflows/own.yml", "would change .github/workflows/own.yml"],
  ] as const) {
    test(`refuses a bundle that also changes ${what}`, async () => {
      const { bundle, clone, remote } = await frozen(`stray-${what.replace(" ", "-")}`, (maker) =>
        amend(maker, () => write(maker, new Map([[path, "other"]]))),
      );
      const { place: where, lines } = await pushVersion(clone, bundle);
      assert.is(where, "nowhere");
      assert.match(lines.join("\n"), message);
      assert.is(git(remote, "log", "--max-count=1", "--format=%s", "main"), "Begin");
    });
  }

  test("refuses what holds no version", async () => {
    const { clone } = await frozen("none");
    const bundle = place("empty.bundle");
    git(clone, "bundle", "create", "--quiet", bundle, "main");
    assert.equal(
      [await pushVersion(clone, bundle), await pushVersion(clone, place("not-there"))].map(
        ({ lines }) => lines,
      ),
      [
        ["The bundle does not hold one version.", "Nothing was published."],
        ["The bundle does not hold one version.", "Nothing was published."],
      ],
    );
  });

  test("runs as a command without any installed package, and tells the workflow where the version is", async () => {
    const { bundle, clone } = await frozen("bare");
    const away = place("away");
    await cp(join(project, "scripts"), join(away, "scripts"), { recursive: true });
    await writeFile(join(away, "package.json"), '{"type":"module"}');
    const output = place("output");
    const said = execFileSync(process.execPath, [join(away, "scripts/github/push-version.ts"), bundle], {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, GITHUB_OUTPUT: output },
    });
    assert.is(said, "::notice::Version 1.0 is on main.\n");
    assert.is(await readFile(output, "utf8"), "place=main\n");
  });
});
