import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import type { Watch } from "../../scripts/core/replace-folder.ts";
import { filesBelow } from "../../scripts/versions/folders.ts";
import { freeze, recoverFreeze } from "../../scripts/versions/freeze.ts";
import { verifyFrozen } from "../../scripts/versions/verify.ts";
import { goodContent } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { folderFor, libraryIn, write } from "./publishing.ts";

const steps = ["write", "swap", "between", "done"] as const;
const pdf = Buffer.from("%PDF-1.7");

/** The good content's, read once: every project here holds the same words. */
let library: Library;

async function freezeIn(project: string, watch?: Watch) {
  const facts = {
    pack: "team",
    edition: "standard",
    file: "packs/team.pdf",
    pages: 2,
    bytes: pdf.length,
    sha256: "",
  } as const;
  const made = { browser: "1.2.3", finishing: "4", layout: "5", previous: null };
  return freeze({ project, version: "1.0", library, packs: [{ facts, pdf }], ...made }, watch);
}

describe("freeze", (test) => {
  const place = folderFor(test);
  test.before(async () => {
    library = await libraryIn(await fresh("read"));
    await writeFile(place("library.json"), JSON.stringify(library));
  });

  async function fresh(name: string): Promise<string> {
    const project = place(name);
    await rm(project, { recursive: true, force: true });
    await mkdir(project, { recursive: true });
    await write(project, goodContent());
    return project;
  }

  /** Nothing: the note alone, as it was. Everything: whole and unaltered. */
  async function state(project: string): Promise<string> {
    const folder = join(project, "content/versions/1.0");
    const files = await filesBelow(folder);
    const note = await readFile(join(folder, "note.md"), "utf8").catch(() => "");
    assert.equal(await filesBelow(join(project, ".cache")), []);
    if (files.length === 1 && note === goodContent().get("content/versions/1.0/note.md")) return "nothing";
    return files.includes("manifest.json") && (await verifyFrozen(project)).length === 0
      ? "everything"
      : files.join();
  }

  test("copies note, words, packs and source, with a manifest of all of them", async () => {
    const project = await fresh("whole");
    const manifest = await freezeIn(project);
    assert.is(await state(project), "everything");
    const paths = manifest.files.map(({ path }) => path);
    assert.equal(paths, [...paths].sort());
    assert.ok(paths.includes("source/content/checklist/07-question.md"));
    assert.not(paths.some((path) => path.includes("versions/")));
    assert.equal(
      manifest.files.find(({ path }) => path === "packs/team.pdf"),
      {
        path: "packs/team.pdf",
        bytes: 8,
        sha256: "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b",
        pages: 2,
        pack: "team",
        edition: "standard",
      },
    );
  });

  test("gives the same bytes for the same words, also when they came with line ends for Windows", async () => {
    const first = await fresh("first");
    const second = await fresh("second");
    for (const [path, text] of goodContent())
      await write(second, new Map([[path, String(text).replaceAll("\n", "\r\n")]]));
    await freezeIn(first);
    await freezeIn(second);
    for (const path of await filesBelow(join(first, "content/versions")))
      assert.equal(
        await readFile(join(second, "content/versions", path)),
        await readFile(join(first, "content/versions", path)),
        path,
      );
  });

  for (const at of steps) {
    test(`leaves nothing or everything when it fails at the step "${at}"`, async () => {
      const project = await fresh(`fails-${at}`);
      const fail: Watch = (step) => {
        if (step === at) throw new Error("The disk is full.");
      };
      const outcome = await freezeIn(project, fail).catch((reason: Error) => reason.message);
      assert.is(outcome, "The disk is full.");
      await recoverFreeze(project);
      assert.is(await state(project), at === "done" ? "everything" : "nothing");
      await freezeIn(project);
      assert.is(await state(project), "everything");
    });

    test(`leaves nothing or everything when it is killed at the step "${at}"`, async () => {
      const project = await fresh(`killed-${at}`);
      await killedAt(at, project, place("library.json"));
      await recoverFreeze(project);
      assert.is(await state(project), at === "done" ? "everything" : "nothing");
    });
  }

  test("is not taken in by what an earlier attempt left", async () => {
    const project = await fresh("again");
    const other = await fresh("other");
    await killedAt("swap", other, place("library.json"));
    await cp(join(other, ".cache"), join(project, ".cache"), { recursive: true });
    await write(project, new Map([[".cache/release/1.0/prepared/packs/stray.pdf", "stray"]]));
    await freezeIn(project);
    assert.is(await state(project), "everything");
  });
});

/** Freezes in a process of its own that is killed, without any chance to tidy up. */
async function killedAt(step: (typeof steps)[number], project: string, read: string): Promise<void> {
  const script = `
    import { readFileSync } from "node:fs";
    import { freeze } from ${JSON.stringify(new URL("../../scripts/versions/freeze.ts", import.meta.url).href)};
    const project = ${JSON.stringify(project)};
    const library = JSON.parse(readFileSync(${JSON.stringify(read)}, "utf8"));
    const release = { project, version: "1.0", library, packs: [], browser: "1", finishing: "4", layout: "5", previous: null };
    await freeze(release, (step) => { if (step === ${JSON.stringify(step)}) process.kill(process.pid, "SIGKILL"); });
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  assert.equal(await once(child, "exit"), [null, "SIGKILL"]);
}
