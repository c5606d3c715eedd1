import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { EnvironmentError } from "../../../scripts/core/environment-error.ts";
import {
  adoptEdition,
  editionIds,
  noteProblems,
  problemsFile,
  readEdition,
  readProblems,
  verifyEdition,
  writeEdition,
} from "../../../scripts/pipeline/boards/editions.ts";
import { describe } from "../../support/describe.ts";

const FACTS = {
  name: "Ayle Board",
  area: "Ayle",
  facts_as_at: "2026-02-01",
  key: "k",
  links: ["evidence/index.html"],
};
const FILES = {
  own: new Map([
    ["index.html", "Ayle"],
    ["packs/team.pdf", "%PDF"],
  ]),
  shared: new Map([["assets/screen-12345678.css", "p {}"]]),
};

describe("editions", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "editions-"));
  const here = join(folder, "here");
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("are read as they were written, and taken over with all their files", async () => {
    assert.is(await readEdition(here, "ayle"), undefined);
    await writeEdition(here, { board: "ayle", ...FACTS }, FILES);
    const record = await readEdition(here, "ayle");
    if (!record) throw new Error("It was not read.");
    assert.equal([record.key, Object.keys(record.own)], ["k", ["index.html", "packs/team.pdf"]]);
    await adoptEdition(join(folder, "there"), here, record);
    assert.equal(await readEdition(join(folder, "there"), "ayle"), record);
    assert.equal(await editionIds(here), ["ayle"]);
    assert.equal(await editionIds(join(folder, "nowhere")), []);
  });

  test("are not read when the record is another's, or would lead out of its folder", async () => {
    const file = join(here, "ayle/edition.json");
    const text = await readFile(file, "utf8");
    for (const [from, to] of [
      ['"ayle"', '"weyle"'],
      ['"index.html"', '"../index.html"'],
      ['"index.html"', '"/etc/passwd"'],
      ['"index.html"', '"a/../../b"'],
      ['"assets/screen', '"screen'],
      ['"assets/screen', '"assets/../screen'],
      ['"index.html": "', '"index.html": "x'],
      ["{", ""],
    ] as const) {
      assert.ok(text.includes(from), from);
      await writeFile(file, text.replace(from, to));
      assert.is(await readEdition(here, "ayle"), undefined, to);
    }
    await writeFile(file, text);
    assert.ok(await readEdition(here, "ayle"));
  });

  test("are refused when a file was changed or taken away", async () => {
    const record = await readEdition(here, "ayle");
    if (!record) throw new Error("It was not read.");
    const fault = () => verifyEdition(here, record).catch((reason: unknown) => reason);
    assert.is(await fault(), undefined);
    await writeFile(join(here, "ayle/own/packs/team.pdf"), "%PDF-other");
    const changed = await fault();
    assert.ok(
      changed instanceof EnvironmentError && /is not the file that was built\. Delete/.test(changed.message),
    );
    rmSync(join(here, "ayle/own/packs/team.pdf"));
    const missing = await fault();
    assert.ok(missing instanceof EnvironmentError && /is missing\. Delete/.test(missing.message));
  });

  test("have what stood in their way beside them, until they are built", async () => {
    assert.is(await readProblems(here, "ayle"), undefined);
    await noteProblems(here, "ayle", { key: "k2", report: "Too many contacts." });
    assert.equal(await readProblems(here, "ayle"), { key: "k2", report: "Too many contacts." });
    await writeFile(problemsFile(here, "ayle"), "{");
    assert.is(await readProblems(here, "ayle"), undefined);
    await writeEdition(here, { board: "ayle", ...FACTS }, FILES);
    assert.equal(readdirSync(here), ["ayle"]);
  });
});
