/** Every command of ours in package.json says what it is for when asked, refuses what it does not know, and touches nothing. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../scripts/core/paths.ts";
import { describe } from "./support/describe.ts";

/** A command only starts and ends; the rest is for a machine that does much else. */
const MAX_MS = 120_000;

const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
/** How each is typed, and what Node is told. The other scripts run programs that are not ours. */
const commands = Object.entries(scripts)
  .filter(([, line]) => line.startsWith("node "))
  .map(([name, line]) => ({
    usage: ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`,
    args: line.split(" ").slice(1),
    file: line.split(" ").at(-1) ?? "",
  }));

const REFUSING = ["npm run build", "npm test"];

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function run(folder: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, timeout: MAX_MS });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (said.stdout += chunk));
    child.stderr.on("data", (chunk) => (said.stderr += chunk));
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

/** Every file and folder with its size and the time of its last change. */
function everything(folder: string): string[] {
  return globSync(["*", "!(node_modules)/**", ".*/**"], { cwd: folder })
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path));
      return `${path} ${size} ${mtimeMs}`;
    });
}

describe("every command", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "commands-"));
  const ended = new Map<string, Ended>();
  let before: string[] = [];
  let after: string[] = [];
  // One that does not read its options as the others do might do its work at once: it is not tried.
  const tried = commands.filter(({ file }) =>
    readFileSync(join(project, file), "utf8").includes("runCommand("),
  );

  test.before(async () => {
    for (const name of ["scripts", "test", "layouts", "content", ".github", ".vscode", "eleventy.config.ts"])
      cpSync(join(project, name), join(folder, name), { recursive: true });
    for (const name of ["package.json", "package-lock.json", "README.md", ".nvmrc"])
      cpSync(join(project, name), join(folder, name));
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
    before = everything(folder);
    // All read their options by the same function, so two are enough to see one refused.
    const queue = tried.flatMap(({ args, usage }) =>
      ["--help", ...(REFUSING.includes(usage) ? ["--no-such-option"] : [])].map((option) => [
        ...args,
        option,
      ]),
    );
    await Promise.all(
      Array.from({ length: availableParallelism() }, async () => {
        for (let args = queue.shift(); args; args = queue.shift())
          ended.set(args.join(" "), await run(folder, args));
      }),
    );
    after = everything(folder);
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("reads its options by runCommand", () => {
    assert.equal(
      commands.filter((one) => !tried.includes(one)).map(({ file }) => file),
      [],
    );
  });

  for (const { usage, args } of tried) {
    test(`says what it is for, which options there are and an example: ${usage}`, () => {
      const { code, stdout, stderr } = ended.get([...args, "--help"].join(" ")) ?? {};
      assert.equal([code, stderr], [0, ""]);
      const [purpose = "", blank, used, ...rest] = (stdout ?? "").trimEnd().split("\n");
      assert.match(purpose, /^[A-Z].*\.$/);
      assert.is(blank, "");
      assert.match(used ?? "", new RegExp(`^Usage: ${usage} -- \\[options\\]`));
      assert.ok(rest.some((line) => /^ {2}--help +Prints this\.$/.test(line)));
      for (const line of rest.filter((one) => one.startsWith("  ")))
        assert.match(line, /^ {2}\S.* {2}[A-Z].*[.)]$/);
      assert.match(rest.at(-1) ?? "", new RegExp(`^Example: ${usage}( -- \\S.*)?$`));
    });

    if (!REFUSING.includes(usage)) continue;
    test(`refuses in one line what it does not know: ${usage}`, () => {
      assert.equal(ended.get([...args, "--no-such-option"].join(" ")), {
        code: 2,
        stdout: "",
        stderr: `--no-such-option is not an option of ${usage}. To see the options, type: ${usage} -- --help\n`,
      });
    });
  }

  test("touches nothing meanwhile", () => {
    assert.ok(before.length > 500, `only ${before.length}`);
    assert.equal(after, before);
  });

  test("is looked for in package.json", () => assert.ok(commands.length > 12));
});

describe("npm test", (test) => {
  test("fails when no file has the part in its path", () => {
    const { status, stdout } = spawnSync(process.execPath, ["test/run.ts", "no/such/part"], {
      cwd: project,
      encoding: "utf8",
    });
    assert.equal([status, stdout], [1, "No test file was found.\n0 passed, 1 failed\n"]);
  });
});
