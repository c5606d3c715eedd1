import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { problemLine } from "../../scripts/core/problem.ts";
import { verifyFrozen } from "../../scripts/versions/verify.ts";
import { memoryOf, type Witness } from "../../scripts/versions/witness.ts";
import { inPlainWords } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, publish, repository, save, write, writeNote } from "./publishing.ts";

const restore = "Put it back as it was published: what was published stays as it is.";
const elsewhere = "To change words, edit them where they stand and publish a new version.";

describe("verifyFrozen", (test) => {
  const place = folderFor(test);
  let original = "";
  test.before(async () => {
    original = await repository(place, "original");
    await publish(original, "1.0");
    await edit(original, "content/checklist/07-question.md", "It does.", "It really does.");
    await writeNote(original, "1.1");
    save(original, "Clearer words");
    await publish(original, "1.1");
  });

  /** What is said after `spoil` has been at the versions of a copy. */
  async function linesAfter(
    spoil: (versions: string) => Promise<unknown>,
    witnesses?: readonly Witness[],
  ): Promise<string[]> {
    const copy = place("copy");
    await rm(copy, { recursive: true, force: true });
    await cp(join(original, "content"), join(copy, "content"), { recursive: true });
    await spoil(join(copy, "content/versions"));
    return inPlainWords(await verifyFrozen(copy, witnesses)).map((line) =>
      line.replace("content/versions/", ""),
    );
  }

  test("passes what was published, in a folder without git", async () => {
    assert.equal(await linesAfter(async () => {}), []);
  });

  test("passes a project that has published nothing", async () => {
    assert.equal((await verifyFrozen(place("nothing"))).map(problemLine), []);
  });

  test("names a file that differs, has disappeared, or appeared", async () => {
    const lines = await linesAfter(async (versions) => {
      await writeFile(join(versions, "1.0/packs/team.pdf"), "other");
      await rm(join(versions, "1.0/source/content/board.yaml"));
      await write(versions, new Map([["1.1/packs/more.pdf", "more"]]));
    });
    assert.equal(
      lines,
      [
        `1.0/packs/team.pdf:1:1  differs from what was published. ${restore} ${elsewhere}`,
        `1.0/source/content/board.yaml:1:1  has disappeared. ${restore}`,
        "1.1/packs/more.pdf:1:1  was not published with this version. Delete it: nothing may be added to what was published.",
      ].sort(byVersion),
    );
  });

  test("names a shortcut in the place of a file", async () => {
    const lines = await linesAfter(async (versions) => {
      await rename(join(versions, "1.0/packs/team.pdf"), join(versions, "../team.pdf"));
      await symlink("../../../team.pdf", join(versions, "1.0/packs/team.pdf"));
    });
    assert.equal(lines, [`1.0/packs/team.pdf:1:1  differs from what was published. ${restore} ${elsewhere}`]);
  });

  test("names a note whose words changed, and lets a version be withdrawn", async () => {
    const note = "1.0/note.md";
    const withdrawn =
      'status: withdrawn\nreason: >\n  A number\n  was wrong.\nuse_instead: "1.1"\nwithdrawn_on: 2026-05-01\n';
    assert.equal(
      await linesAfter((versions) => edit(versions, note, "review_by:", `${withdrawn}review_by:`)),
      [],
    );
    for (const [from, to] of [
      ["The first.", "The very first."],
      ["review_by: 20", "review_by: 21"],
    ] as const)
      assert.equal(await linesAfter((versions) => edit(versions, note, from, to)), [
        "1.0/note.md:1:1  differs from what was published. Put the words back: a later review date belongs to a new version. To withdraw this version, add only status, withdrawn_on, reason and use_instead.",
      ]);
    assert.is(
      (await linesAfter((versions) => edit(versions, note, "It is new.", "It is new.\n\nreason: more")))
        .length,
      1,
    );
  });

  test("does not mind line ends that git wrote for Windows", async () => {
    const crlf = async (file: string) => {
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replaceAll("\n", "\r\n"));
    };
    assert.equal(
      await linesAfter(async (versions) => {
        for (const path of ["note.md", "words.json", "manifest.json", "source/content/board.yaml"])
          await crlf(join(versions, "1.0", path));
      }),
      [],
    );
  });

  test("finds out when a manifest was changed together with its files", async () => {
    const lines = await linesAfter(async (versions) => {
      const manifest = JSON.parse(await readFile(join(versions, "1.0/manifest.json"), "utf8"));
      manifest.files = manifest.files.filter(({ path }: { path: string }) => path !== "packs/team.pdf");
      await writeFile(join(versions, "1.0/manifest.json"), JSON.stringify(manifest));
      await rm(join(versions, "1.0/packs/team.pdf"));
    });
    assert.equal(lines, [`1.0/manifest.json:1:1  differs from what was published. ${restore}`]);
  });

  test("misses a whole version that a later one vouches for", async () => {
    assert.equal(await linesAfter((versions) => rm(join(versions, "1.0"), { recursive: true })), [
      `1.0/manifest.json:1:1  has disappeared. ${restore}`,
    ]);
  });

  test("misses the newest version when git knows it", async () => {
    const { witnesses } = await memoryOf(original);
    assert.equal([...new Set(witnesses.map(({ version }) => version))], ["1.0", "1.1"]);
    const spoil = (versions: string) => rm(join(versions, "1.1"), { recursive: true });
    const [line = "", ...others] = await linesAfter(spoil, witnesses);
    assert.match(
      line,
      /^1\.1\/manifest\.json:1:1 {2}has disappeared, but commit [0-9a-f]{7} has it\. Put it back/,
    );
    assert.equal(others, []);
    assert.equal(await linesAfter(spoil), []);
  });

  test("does not take a version without its manifest for one that was never published", async () => {
    assert.equal(await linesAfter((versions) => rm(join(versions, "1.1/manifest.json"))), [
      "1.1/manifest.json:1:1  has disappeared, but content/versions/1.1/packs/team-fillable.pdf is there. Put it back, or delete all but note.md if this version was never published.",
    ]);
  });

  test("names a manifest that is none", async () => {
    for (const text of ["", "{}", "[1", '{"version":"1.1"}'])
      assert.equal(await linesAfter((versions) => writeFile(join(versions, "1.1/manifest.json"), text)), [
        `1.1/manifest.json:1:1  is not the list of files that was published for 1.1. ${restore}`,
      ]);
    const outside = { path: "../../board.yaml", bytes: 1, sha256: "0".repeat(64) };
    const manifest = { version: "1.1", browser: "", finishing: "", previous: null, files: [outside] };
    const spoil = (versions: string) =>
      writeFile(join(versions, "1.1/manifest.json"), JSON.stringify(manifest));
    assert.is((await linesAfter(spoil)).length, 1);
  });

  test("passes a folder with a note alone, a pending release", async () => {
    assert.equal(
      await linesAfter(async (versions) => {
        await mkdir(join(versions, "2.0"));
        await writeFile(join(versions, "2.0/note.md"), "---\n---\n");
      }),
      [],
    );
  });
});

/** Newest versions first, as the report has them. */
function byVersion(a: string, b: string): number {
  return a.slice(0, 3) < b.slice(0, 3) ? 1 : a.slice(0, 3) > b.slice(0, 3) ? -1 : 0;
}
