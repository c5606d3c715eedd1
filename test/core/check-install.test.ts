import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

const source = readFileSync(join(project, "scripts/core/check-install.cjs"), "utf8");

describe("a command that is started before npm ci", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "check install-"));
  /** Stands in the way of Node's own check of its version. */
  const olderNode = join(folder, "older.cjs");
  test.before(() => {
    cpSync(join(project, "scripts/core/check-install.cjs"), join(folder, "scripts/core/check-install.cjs"));
    for (const name of ["package.json", ".npmrc"]) cpSync(join(project, name), join(folder, name));
    writeFileSync(olderNode, 'Object.defineProperty(process.versions, "node", { value: "20.20.2" });');
    for (const [file, text] of [
      ["scripts/build.ts", 'import { parse } from "yaml";\nconsole.log(parse("built"));'],
      ["scripts/check.ts", 'import "no-such-package";'],
      ["scripts/report.ts", 'import "./no-such-file.ts";'],
      [
        "scripts/release.ts",
        'console.log(import.meta.main, process.argv.slice(2).join(" "));\nprocess.exit(3);',
      ],
    ] as const)
      writeFileSync(join(folder, file), text);
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string, before: readonly string[] = []) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...before, "-r", "./scripts/core/check-install.cjs", `scripts/${command}.ts`, "--one", "two"],
      { cwd: folder, encoding: "utf8" },
    );
    return [status, stdout, stderr];
  };
  const link = () => symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
  const unlink = () => rmSync(join(folder, "node_modules"), { recursive: true, force: true });

  test("says what to type, whatever its Node", () => {
    unlink();
    const said = "The packages of this project are not installed yet. Type: npm ci\n";
    assert.equal(run("build"), [2, "", said]);
    assert.equal(run("release"), [2, "", said]);
    assert.equal(run("build", ["-r", olderNode]), [2, "", said]);
  });

  test("says so when only a Node that cannot run TypeScript is there", () => {
    link();
    const said =
      "This needs Node 24, which npm ci installs in this folder; it was started by Node 20.20.2. Type: npm ci\n";
    assert.equal(run("build", ["-r", olderNode]), [2, "", said]);
    unlink();
  });

  test("names a package that has been added since", () => {
    link();
    assert.equal(run("check"), [2, "", "The package no-such-package is not installed. Type: npm ci\n"]);
    unlink();
  });

  test("is as quick to show a fault of ours as without", () => {
    link();
    const [status, , stderr] = run("report");
    assert.is(status, 1);
    assert.match(String(stderr), "ERR_MODULE_NOT_FOUND");
    unlink();
  });

  test("runs in the same process once all is there, with its words and its exit code", () => {
    link();
    assert.equal(run("build"), [0, "built\n", ""]);
    assert.equal(run("release"), [3, "true --one two\n", ""]);
    unlink();
  });

  test("says so through npm, in one line", () => {
    mkdirSync(join(folder, "test"), { recursive: true });
    const windows = process.platform === "win32";
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], {
      cwd: folder,
      encoding: "utf8",
      shell: windows,
    });
    assert.equal(
      [status, stdout, stderr],
      [2, "", "The packages of this project are not installed yet. Type: npm ci\n"],
    );
  });
});

describe("check-install.cjs", (test) => {
  test("needs the Node that .nvmrc pins", () => {
    const pinned = readFileSync(join(project, ".nvmrc"), "utf8").split(".")[0];
    assert.match(source, `const NEEDED = ${pinned};`);
  });

  test("is loaded before every command of ours, and every command is one of package.json", () => {
    const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const ours = Object.entries(scripts).filter(([, line]) => line.startsWith("node "));
    assert.ok(ours.length > 12);
    for (const [name, line] of ours)
      assert.match(
        line,
        /^node -r \.\/scripts\/core\/check-install\.cjs (--\S+ )*(scripts|test)\/\S+\.ts$/,
        name,
      );
  });

  /** True when nothing has to be put into older words for it. */
  const isOfNode12 = (code: string) =>
    transformSync(code, { target: "node12" }).code === transformSync(code, { target: "esnext" }).code &&
    !/require\("node:/.test(code);

  test("is JavaScript that Node 12 reads, and would be seen not to be", () => {
    assert.ok(isOfNode12(source));
    for (const line of ["process?.exit();", "process ?? 1;", "let a; a ||= 1;", 'require("node:fs");'])
      assert.not.ok(isOfNode12(`${source}\n${line}`), line);
  });
});
