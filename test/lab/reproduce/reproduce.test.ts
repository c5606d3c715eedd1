import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../../scripts/core/paths.ts";
import { describe } from "../../support/describe.ts";
import { firstDifference } from "./reproduce.ts";

const SITE = {
  "index.html": "<p>one",
  "packs/team.pdf": "%PDF-1.7 abc",
  "a/b/c.css": "p {}",
  SHA256SUMS: "",
};

describe("firstDifference", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "differences-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  let sites = 0;
  const site = (files: Record<string, string>) => {
    sites += 1;
    const at = join(folder, String(sites));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(at, file)), { recursive: true });
      writeFileSync(join(at, file), content);
    }
    return at;
  };

  test("finds none between sites that are the same, and says how much it compared", async () => {
    assert.equal(await firstDifference(site(SITE), site(SITE)), {
      difference: undefined,
      files: 4,
      bytes: 22,
    });
  });

  for (const [what, changed, file, byte, message] of [
    [
      "another byte",
      { "packs/team.pdf": "%PDF-1.7 aBc" },
      "packs/team.pdf",
      10,
      'packs/team.pdf differs from byte 10 on: "%PDF-1.7 abc" and "%PDF-1.7 aBc".',
    ],
    [
      "a byte too many",
      { "index.html": "<p>one\n" },
      "index.html",
      6,
      'index.html differs from byte 6 on: "<p>one" and "<p>one\\n".',
    ],
    [
      "an empty file",
      { "a/b/c.css": "" },
      "a/b/c.css",
      0,
      'a/b/c.css differs from byte 0 on: "p {}" and "".',
    ],
    [
      "one file more",
      { "a/z.html": "" },
      "a/z.html",
      undefined,
      "a/z.html was built in the second copy only.",
    ],
    [
      "checksums that tell of another file",
      { SHA256SUMS: "x", "packs/team.pdf": "%PDF-1.7 aBc" },
      "packs/team.pdf",
      10,
      'packs/team.pdf differs from byte 10 on: "%PDF-1.7 abc" and "%PDF-1.7 aBc".',
    ],
    [
      "the first of two",
      { "index.html": "x", "a/b/c.css": "x" },
      "a/b/c.css",
      0,
      'a/b/c.css differs from byte 0 on: "p {}" and "x".',
    ],
  ] as const) {
    test(`names the first file and byte, with ${what}`, async () => {
      const { difference } = await firstDifference(site(SITE), site({ ...SITE, ...changed }));
      assert.equal(difference, { file, byte, message });
    });
  }

  test("misses no file that only the first copy has", async () => {
    const { difference } = await firstDifference(site({ ...SITE, "z.txt": "" }), site(SITE));
    assert.is(difference?.message, "z.txt was built in the first copy only.");
  });
});

describe("the other machine", (test) => {
  const script = `import { globSync, readdir, readdirSync, statSync, writeFileSync } from "node:fs";
    import { readdir as later, rm } from "node:fs/promises";
    const name = ".cache/umask-" + process.pid;
    writeFileSync(name, "");
    const mode = (statSync(name).mode & 0o777).toString(8);
    await rm(name);
    const called = await new Promise((told) => readdir("scripts/core", (_, list) => told(list)));
    const last = (list) => list.findIndex((file) => file.endsWith("text.ts")) < list.findIndex((file) => file.endsWith("nearest.ts"));
    console.log(mode, [readdirSync("scripts/core"), await later("scripts/core"), called, globSync("scripts/core/*.ts")].map(last).join());`;
  const said = (node: string[], more: NodeJS.ProcessEnv = {}) =>
    execFileSync(process.execPath, [...node, "--input-type=module", "--eval", script], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, ...more },
    }).trim();

  test("lists folders backwards in every way that they can be listed, and makes files that others cannot read", () => {
    assert.match(said([]), /false,false,false,false$/);
    if (process.platform === "win32") return;
    const other = ["--import", "./test/lab/reproduce/other-environment.ts"];
    assert.is(said(other, { OTHER_UMASK: "077" }), "600 true,true,true,true");
    assert.is(said(other), "644 true,true,true,true");
  });
});
