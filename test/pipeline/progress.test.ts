import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import * as assert from "uvu/assert";
import { silent } from "../../scripts/pipeline/progress.ts";
import { describe } from "../support/describe.ts";

const from = (file: string) => JSON.stringify(new URL(`../../scripts/${file}`, import.meta.url).href);

/** Two steps, of which the second fails, and then what every command does. */
const SCRIPT = `
import { setTimeout } from "node:timers/promises";
import { EnvironmentError } from ${from("core/environment-error.ts")};
import { fail } from ${from("core/failure.ts")};
import { onTerminal } from ${from("pipeline/progress.ts")};
try {
  const value = await onTerminal("Print the packs", async (retitle) => {
    retitle("Print the packs: 1 of 2");
    await setTimeout(300);
    return 42;
  });
  console.log("It is", value);
  await onTerminal("Put the site in its place", async () => {
    throw new EnvironmentError("The disk is full.");
  });
} catch (reason) {
  fail(reason, "Nothing was changed.");
}
`;

describe("progress", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "progress-"));
  const script = join(folder, "steps.ts");
  test.before(() => writeFileSync(script, SCRIPT));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  /** What is seen on a terminal of so many columns, without what moves and colours it. */
  const seen = (columns: number, env: NodeJS.ProcessEnv) => {
    const line = `stty cols ${columns}; '${process.execPath}' '${script}'`;
    const terminal = spawnSync("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
      encoding: "utf8",
      env: { ...process.env, CI: "", ...env },
    });
    const text = terminal.stdout.replaceAll("\r", "");
    return { status: terminal.status, moves: text.includes("\x1b["), text: stripVTControlCharacters(text) };
  };
  // The programs of BSD and macOS are told otherwise, and Windows has none.
  const hasTerminal =
    process.platform === "linux" && spawnSync("script", ["--version"], { encoding: "utf8" }).status === 0;

  const PLAIN = [
    /^✔ Print the packs \(0\.\d s\)$/,
    /^It is 42$/,
    /^✖ Put the site in its place$/,
    /^$/,
    /^The disk is full\.$/,
    /^Nothing was changed\.$/,
  ];
  const isPlain = (text: string) => {
    const lines = text.trimEnd().split("\n");
    assert.is(lines.length, PLAIN.length, text);
    for (const [index, line] of PLAIN.entries()) assert.match(lines[index] ?? "", line);
  };

  test("is one line a step off a terminal, and why one failed is said once, by the command", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
    isPlain(stdout + stderr);
    assert.is(stderr, "\nThe disk is full.\nNothing was changed.\n");
    assert.is(status, 2);
  });

  test("moves on a terminal, where why a step failed is said once as well", () => {
    if (!hasTerminal) return;
    const { status, moves, text } = seen(80, { TERM: "xterm-256color" });
    assert.is(status, 2);
    assert.ok(moves);
    assert.match(text, /✔ Print the packs: 1 of 2 \[0\.\ds\]\n/);
    assert.match(text, /✖ Put the site in its place\n/);
    for (const once of ["It is 42", "The disk is full.", "Nothing was changed."])
      assert.is(text.split(once).length, 2, text);
    assert.not.match(text, /skipped/i);
  });

  for (const [what, columns, env] of [
    ["of no width", 0, { TERM: "xterm-256color" }],
    ["that cannot move its cursor", 80, { TERM: "dumb" }],
  ] as const)
    test(`is plain on a terminal ${what}`, () => {
      if (!hasTerminal) return;
      const { status, moves, text } = seen(columns, env);
      assert.is(status, 2);
      assert.not.ok(moves);
      isPlain(text);
    });

  test("says nothing when silent, and hands on what the work gives", async () => {
    const value = await silent("Work", async (retitle) => {
      retitle("Worked");
      return 42;
    });
    assert.is(value, 42);
  });
});
