/** What somebody sees who builds with bad words: the whole report, exit code 1, and the last site as it was. */
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { badCases, makeChange, undoChanges, writeGoodContent } from "../support/cases.ts";
import { describe } from "../support/describe.ts";

/** One of each family. */
const chosen = [
  "adoption/question-copied-as-the-21st",
  "encoding/utf-16-little-endian",
  "files/shortcut-out-of-the-project",
  "links/javascript",
  "machinery/front-matter-in-javascript",
  "markdown/ten-thousand-quotations-deep",
  "references/id-upwards",
  "typed/autonumber-gap",
  "words/svg-with-script",
  "yaml/anchor-bomb",
];

/** A process that starts, reads and ends; the rest is for a machine that does much else. */
const MAX_SECONDS = 60;

describe("npm run build, with words that must be mended first", (test) => {
  // The command builds the project it lies in, so it gets one of its own.
  const folder = mkdtempSync(join(tmpdir(), "refusals-"));
  const site = join(folder, "output/site");
  test.before(async () => {
    for (const name of ["scripts", "layouts", ".github", "eleventy.config.ts", "package.json"])
      cpSync(join(project, name), join(folder, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, "index.html"), "old");
    await writeGoodContent(folder);
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  const build = () =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, ["scripts/build.ts"], {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        timeout: MAX_SECONDS * 1000,
      });
      let said = "";
      child.stdout.on("data", (chunk) => (said += chunk));
      child.stderr.on("data", (chunk) => (said += chunk));
      child.on("close", (code) => resolve({ code, said }));
    });

  for (const { name, changes, report } of badCases().filter((one) => chosen.includes(one.name))) {
    test(`says why, ends with 1 and changes nothing: ${name}`, async () => {
      for (const change of changes) await makeChange(folder, change);
      const { code, said } = await build();
      await undoChanges(folder, changes);
      assert.is(code, 1, said);
      assert.ok(said.includes(report), said);
      assert.match(said, "Nothing was changed: the last site that was built is still there.");
      assert.not.match(said, /^\s+at .*:\d+:\d+/m);
      assert.equal(readdirSync(join(folder, "output")), ["site"]);
      assert.equal(readdirSync(site), ["index.html"]);
      assert.is(readFileSync(join(site, "index.html"), "utf8"), "old");
    });
  }

  test("is tried with one of each family", () => {
    const families = new Set(badCases().map(({ name }) => name.split("/")[0]));
    // A mistake of one board stops that board alone: test/pipeline/boards/consortium.test.ts.
    assert.ok(families.delete("boards"));
    assert.equal([...new Set(chosen.map((name) => name.split("/")[0]))].sort(), [...families].sort());
  });
});
