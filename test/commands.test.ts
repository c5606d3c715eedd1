import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../scripts/core/paths.ts";
import { describe } from "./support/describe.ts";

const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));

/** By what people type, the file of each command of ours; what other programs do is theirs. */
const commands = new Map<string, string>(
  Object.entries<string>(scripts)
    .filter(([, line]) => line.startsWith("node "))
    .map(([name, line]) => [
      { start: "npm start", test: "npm test" }[name] ?? `npm run ${name}`,
      line.replace("node ", ""),
    ]),
);

/** What keeps the command in a file with this text from reading its options as all commands do; an empty list when nothing. */
function faults(typed: string, text: string): string[] {
  return [
    ...(/^(if \(.+\)\s+)?await runCommand\(/m.test(text) ? [] : ["does not use runCommand"]),
    ...(text.includes(`usage: "${typed}"`) || text.includes(`const USAGE = "${typed}"`)
      ? []
      : ["says that something else is typed"]),
    ...(/\bparseArgs\b|\bprocess\.argv\b/.test(text) ? ["reads options by itself"] : []),
  ];
}

describe("every command", (test) => {
  test("is known", () => assert.ok(commands.size >= 14, [...commands.keys()].join()));

  for (const [typed, file] of commands)
    test(`reads its options strictly and has its --help: ${typed}`, () =>
      assert.equal(faults(typed, readFileSync(join(project, file), "utf8")), []));

  test("is found out when it does not", () => {
    assert.equal(faults("npm run a", "const { values } = parseArgs();"), [
      "does not use runCommand",
      "says that something else is typed",
      "reads options by itself",
    ]);
    assert.equal(faults("npm run a", 'await runCommand({\n usage: "npm run b" })'), [
      "says that something else is typed",
    ]);
    assert.equal(faults("npm run a", 'if (isMainThread)\n  await runCommand({\n usage: "npm run a" })'), []);
  });
});

describe("npm test", (test) => {
  const run = (option: string) =>
    spawnSync(process.execPath, ["test/run.ts", option], { cwd: project, encoding: "utf8" });

  test("says how it is typed", () => {
    const { status, stdout } = run("--help");
    assert.is(status, 0);
    assert.match(stdout, "Usage: npm test -- [options] [PART...]");
  });

  test("runs no test when an option is unknown", () => {
    const { status, stdout, stderr } = run("--halp");
    assert.equal(
      [status, stdout, stderr],
      [
        2,
        "",
        "--halp is not an option of npm test. Did you mean --help? To see the options, type: npm test -- --help\n",
      ],
    );
  });

  test("fails when no file has the part in its path", () => {
    const { status, stdout } = run("no/such/part");
    assert.equal([status, stdout], [1, "No test file was found.\n0 passed, 1 failed\n"]);
  });
});
