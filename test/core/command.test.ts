import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { type Command, type Options, readOptions } from "../../scripts/core/command.ts";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

const options = {
  published: { type: "flag", help: "Only what readers see." },
  "dry-run": { type: "flag", help: "Changes nothing." },
  tag: { type: "flag", help: "Tags." },
  base: { type: "text", value: "main", help: "Since when." },
  before: { type: "text", value: "old", help: "Which was first." },
  runs: { type: "number", value: "5", default: 3, help: "How often." },
  seed: { type: "number", value: "7", min: 0, help: "Where to begin." },
  port: { type: "number", value: "8080", max: 65535, help: "Where to listen." },
} as const satisfies Options;

const command: Command<typeof options> = {
  usage: "npm run try",
  purpose: "Tries something.",
  options,
  example: "npm run try -- --runs 5",
};
const others = { ...command, rest: { name: "part ...", help: "Which parts." } };

const faultOf = (args: string[], env: NodeJS.ProcessEnv = {}, of = command) => {
  const read = readOptions(of, args, env);
  return "fault" in read ? read.fault : read;
};

const NOTHING = {
  published: false,
  "dry-run": false,
  tag: false,
  base: undefined,
  before: undefined,
  runs: 3,
  seed: undefined,
  port: undefined,
};
const HELP = "To see the options, type: npm run try -- --help";

describe("readOptions", (test) => {
  test("gives what is not typed its default, or nothing", () => {
    assert.equal(readOptions(command, []), { values: NOTHING, rest: [] });
  });

  test("reads each kind of option, with an equals sign or a space", () => {
    const values = { ...NOTHING, published: true, base: "main", runs: 10, seed: 0 };
    assert.equal(readOptions(command, ["--published", "--base", "main", "--runs=10", "--seed", "0"]), {
      values,
      rest: [],
    });
    assert.equal(readOptions(command, ["--base=-x"]), { values: { ...NOTHING, base: "-x" }, rest: [] });
  });

  test("takes other words only where the command has a use for them", () => {
    assert.equal(readOptions(others, ["one", "--published", "two", "--", "--three"]), {
      values: { ...NOTHING, published: true },
      rest: ["one", "two", "--three"],
    });
  });

  for (const [typed, fault] of [
    ["--publisehd", `--publisehd is not an option of npm run try. Did you mean --published? ${HELP}`],
    ["--dryrun", `--dryrun is not an option of npm run try. Did you mean --dry-run? ${HELP}`],
    ["--dryrun=yes", `--dryrun is not an option of npm run try. Did you mean --dry-run? ${HELP}`],
    ["--drat", `--drat is not an option of npm run try. ${HELP}`],
    ["--hepl", `--hepl is not an option of npm run try. Did you mean --help? ${HELP}`],
    ["-tag", `-tag is not an option of npm run try. Did you mean --tag? ${HELP}`],
    ["-x", `-x is not an option of npm run try. ${HELP}`],
    ["--toString", `--toString is not an option of npm run try. ${HELP}`],
    ["--__proto__", `--__proto__ is not an option of npm run try. ${HELP}`],
    ["published", `published is not an option of npm run try. Did you mean --published? ${HELP}`],
    ["-- --published", "Type -- only once: npm run try -- --published"],
    ["--published=yes", "--published takes no value. Type --published alone."],
    ["--published=", "--published takes no value. Type --published alone."],
    ["--published --published", "--published is given twice. Give it once."],
    ["--runs 1 --runs=2", "--runs is given twice. Give it once."],
    ["--base", "--base needs a value, such as --base main."],
    ["--base=", "--base needs a value, such as --base main."],
    ["--base --published", "--base needs a value, such as --base main."],
    ["--runs", "--runs needs a value, such as --runs 5."],
    ["--runs abc", '--runs takes a whole number of at least 1, such as --runs 5, not "abc".'],
    ["--runs 0", '--runs takes a whole number of at least 1, such as --runs 5, not "0".'],
    ["--runs -5", '--runs takes a whole number of at least 1, such as --runs 5, not "-5".'],
    ["--runs 1.5", '--runs takes a whole number of at least 1, such as --runs 5, not "1.5".'],
    ["--runs 1e3", '--runs takes a whole number of at least 1, such as --runs 5, not "1e3".'],
    [
      "--runs 99999999999999999999",
      '--runs takes a whole number of at least 1, such as --runs 5, not "99999999999999999999".',
    ],
    ["--seed=-1", '--seed takes a whole number of at least 0, such as --seed 7, not "-1".'],
    ["--port 70000", '--port takes a whole number from 1 to 65535, such as --port 8080, not "70000".'],
  ] as const)
    test(`says what is wrong with: ${typed}`, () => assert.is(faultOf(typed.split(" ")), fault));

  test("says so of an empty value", () => {
    assert.is(faultOf(["--base", ""]), "--base needs a value, such as --base main.");
  });

  for (const asked of [["--help"], ["-h"], ["--drat", "--help"], ["--runs", "abc", "-h"]])
    test(`gives the help that is asked for: ${asked.join(" ")}`, () => {
      assert.equal(readOptions(others, asked, { npm_config_published: "true" }), {
        help: `Tries something.

Usage: npm run try -- [options] [part ...]

  --published   Only what readers see.
  --dry-run     Changes nothing.
  --tag         Tags.
  --base main   Since when.
  --before old  Which was first.
  --runs 5      How often. (3 if not given)
  --seed 7      Where to begin.
  --port 8080   Where to listen.
  part ...      Which parts.
  --help        Prints this.

Example: npm run try -- --runs 5`,
      });
    });
});

/** What npm 10.9 and 11.19 set and hand on, as was seen: the same in both. */
describe("readOptions, after npm has kept options for itself", (test) => {
  const kept = (name: string, line: string) =>
    `npm kept ${name} for itself. Put -- in front of the options: npm run try -- ${line}`;

  for (const [typed, env, args, fault] of [
    ["--published", { npm_config_published: "true" }, [], kept("--published", "--published")],
    ["--no-published", { npm_config_published: "" }, [], kept("--published", "--published")],
    ["--dry-run -- --tag", { npm_config_dry_run: "true" }, ["--tag"], kept("--dry-run", "--dry-run --tag")],
    // Of its own options npm knows which take a value.
    ["--tag", { npm_config_tag: "" }, [], kept("--tag", "--tag")],
    ["--tag 1.0", { npm_config_tag: "1.0" }, [], kept("--tag", "--tag")],
    ["--port 9000", { npm_config_port: "true" }, ["9000"], kept("--port", "--port 9000")],
    ["--port=9000", { npm_config_port: "9000" }, [], kept("--port", "--port 9000")],
    ["--base=my branch", { npm_config_base: "my branch" }, [], kept("--base", '--base "my branch"')],
    ["--dryrun", { npm_config_dryrun: "true" }, [], kept("--dry-run", "--dry-run")],
    ["--publish", { npm_config_publish: "true" }, [], kept("--published", "--published")],
    [
      "--published --runs=5",
      { npm_config_published: "true", npm_config_runs: "5" },
      [],
      kept("--published", "--published --runs 5"),
    ],
  ] as const)
    test(`says where -- belongs: npm run try ${typed}`, () => {
      assert.is(faultOf([...args], env), fault);
      assert.is(faultOf([...args], env, others), fault);
    });

  test("minds nothing that npm always sets, or that people set for npm", () => {
    const always = {
      npm_command: "run",
      npm_config_audit: "",
      npm_config_cache: "/home/someone/.npm",
      npm_config_fund: "",
      npm_config_global_prefix: "/usr",
      npm_config_globalconfig: "/usr/etc/npmrc",
      npm_config_init_module: "/home/someone/.npm-init.js",
      npm_config_local_prefix: "/project",
      npm_config_loglevel: "error",
      npm_config_node_gyp: "/usr/lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js",
      npm_config_noproxy: "",
      npm_config_npm_version: "11.19.1",
      npm_config_omit_lockfile_registry_resolved: "true",
      npm_config_prefix: "/usr",
      npm_config_save_exact: "true",
      npm_config_update_notifier: "",
      npm_config_user_agent: "npm/11.19.1 node/v24.21.0 linux x64 workspaces/false",
      npm_config_userconfig: "/home/someone/.npmrc",
    };
    const chosen = {
      npm_config_before: "2026-01-01T00:00:00.000Z",
      npm_config_commit_hooks: "true",
      npm_config_omit: "dev",
      npm_config_registry: "https://registry.example/",
      npm_config_build_from_source: "true",
    };
    const all = { ...command, options: { ...options, commit: { type: "flag", help: "" } } as const };
    const read = readOptions(all, ["--published"], { ...always, ...chosen });
    assert.is("values" in read && read.values.published, true);
  });
});

/** A small project with the real `runCommand`, and a command that leaves a file when its work begins. */
describe("runCommand", (test) => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "command test-"));
  const home = join(folder, "the project");
  const link = join(folder, "link");
  test.before(() => {
    cpSync(join(project, "scripts/core"), join(home, "scripts/core"), { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(home, "scripts/try.ts"),
      `import { EnvironmentError } from "./core/environment-error.ts";
import { runCommand } from "./core/command.ts";
await runCommand(
  {
    usage: "npm run try",
    purpose: "Tries.",
    options: {
      how: { type: "text", value: "well", help: "How." },
      code: { type: "number", value: "1", min: 0, default: 0, help: "Ends with it." },
    },
    example: "npm run try",
    afterFailure: "Nothing was changed.",
  },
  async ({ how, code }) => {
    console.log("begun");
    if (how === "sentence") throw new EnvironmentError("The disk is full. Free some space.");
    if (how === "refused") throw Object.assign(new Error("EROFS"), { code: "EROFS", syscall: "mkdir", path: "/x" });
    if (how === "unheard") {
      setTimeout(() => {
        throw Object.assign(new Error("spawn EAGAIN"), { code: "EAGAIN", syscall: "spawn x", path: "x" });
      });
      await new Promise((resolve) => setTimeout(resolve, 10_000));
    }
    if (how === "fault") throw new TypeError("x is not a function");
    if (how === "long") for (let line = 0; line < 100_000; line += 1) {
      console.log("a line");
      if (line % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return code;
  },
);
`,
    );
    symlinkSync(home, link, "junction");
    mkdirSync(join(folder, "elsewhere"));
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  const tryIt = (words: string[], cwd = home, script = "scripts/try.ts") => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
      cwd,
      encoding: "utf8",
    });
    return [status, stdout, stderr];
  };

  test("ends with the code of the work", () => {
    assert.equal(tryIt([]), [0, "begun\n", ""]);
    assert.equal(tryIt(["--code", "1"]), [1, "begun\n", ""]);
  });

  test("ends with a sentence and 2 before the work begins, when something is wrong with the options", () => {
    const said =
      "--hwo is not an option of npm run try. Did you mean --how? To see the options, type: npm run try -- --help\n";
    assert.equal(tryIt(["--hwo", "x"]), [2, "", said]);
  });

  test("prints help and begins nothing, in any folder", () => {
    const [status, stdout, stderr] = tryIt(["--help"]);
    assert.equal([status, stderr], [0, ""]);
    assert.match(String(stdout), /^Tries\.\n\nUsage: npm run try -- \[options\]\n/);
    assert.equal(tryIt(["-h"], join(folder, "elsewhere"), join(home, "scripts/try.ts")), [0, stdout, ""]);
  });

  test("says in another folder what to type, also with spaces in the way", () => {
    const said = (line: string) =>
      `This runs in the project's folder only. Type cd "${home}" and then: ${line}\n`;
    const from = (cwd: string, ...words: string[]) => tryIt(words, cwd, join(home, "scripts/try.ts"));
    assert.equal(from(join(folder, "elsewhere")), [2, "", said("npm run try")]);
    assert.equal(from(join(home, "scripts"), "--code", "1"), [2, "", said("npm run try -- --code 1")]);
  });

  test("runs through a link to the project's folder", () => {
    assert.equal(tryIt([], link), [0, "begun\n", ""]);
    assert.equal(tryIt([], home, join(link, "scripts/try.ts")), [0, "begun\n", ""]);
  });

  test("says what stood in the way without a stack, and what became of everything", () => {
    assert.equal(tryIt(["--how", "sentence"]), [
      2,
      "begun\n",
      "\nThe disk is full. Free some space.\nNothing was changed.\n",
    ]);
    assert.equal(tryIt(["--how", "refused"]), [
      2,
      "begun\n",
      "\n/x could not be written: the disk can only be read. Choose another folder, then try again.\nNothing was changed.\n",
    ]);
  });

  test("does so also when a package has not listened to what it started", () => {
    assert.equal(tryIt(["--how", "unheard"]), [
      2,
      "begun\n",
      "\nx could not be started: there is no room for another program. Close other programs, then try again.\nNothing was changed.\n",
    ]);
  });

  test("shows the stack of a fault of ours", () => {
    const [status, , stderr] = tryIt(["--how", "fault"]);
    assert.is(status, 2);
    assert.match(String(stderr), /^\nTypeError: x is not a function\n {4}at /);
  });

  test("ends without a word when nobody reads on", () => {
    if (process.platform === "win32") return;
    const line = `"${process.execPath}" scripts/try.ts --how long | head -1`;
    const { stdout, stderr } = spawnSync("/bin/sh", ["-c", line], { cwd: home, encoding: "utf8" });
    assert.equal([stdout, stderr], ["begun\n", ""]);
  });
});
