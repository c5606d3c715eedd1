import * as assert from "uvu/assert";
import { ContentProblems } from "../../scripts/core/content-problems.ts";
import type { Built } from "../../scripts/pipeline/build.ts";
import {
  check,
  inspectPacks,
  runProgram,
  type State,
  type Step,
  steps,
} from "../../scripts/pipeline/check.ts";
import { silent } from "../../scripts/pipeline/progress.ts";
import { finished, printing } from "../pdf-ua/printing.ts";
import { describe } from "../support/describe.ts";
import { pages } from "../support/drawn-pages.ts";

const step = (name: string, run: Step["run"]): Step => ({ name, promise: `${name} holds.`, run });
const passing = (name: string) => step(name, async () => []);

describe("check", (test) => {
  test("counts what passed", async () => {
    assert.equal(await check(silent, [passing("a"), passing("b")]), { passed: 2, failed: 0, report: [] });
  });

  test("counts and reports what failed, and goes on", async () => {
    const ran: string[] = [];
    const noting = (name: string, lines: string[]) =>
      step(name, async () => {
        ran.push(name);
        return lines;
      });
    const outcome = await check(silent, [
      noting("a", ["one", "two"]),
      noting("b", []),
      noting("c", ["three"]),
    ]);
    assert.equal(ran, ["a", "b", "c"]);
    assert.equal(outcome, {
      passed: 1,
      failed: 2,
      report: [
        "\na: this does not hold: a holds.",
        "  one",
        "  two",
        "\nc: this does not hold: c holds.",
        "  three",
      ],
    });
  });

  test("takes a step that throws as failed, whatever it throws", async () => {
    const problem = { file: "content/a.md", line: 1, column: 2, field: "title", message: "is missing." };
    const throwing = (reason: unknown) =>
      step("a", async () => {
        throw reason;
      });
    for (const [reason, line] of [
      [new Error("Our own fault."), /^ {2}Error: Our own fault\.$/],
      [new ContentProblems([problem]), /^ {2}content\/a\.md:1:2 {2}title {2}is missing\.$/],
      ["a text", /^ {2}a text$/],
      [undefined, /^ {2}undefined$/],
    ] as const) {
      const { failed, report } = await check(silent, [throwing(reason)]);
      assert.is(failed, 1);
      assert.match(report[1] ?? "", line);
    }
  });

  test("says once what stands in the way of several steps", async () => {
    const blind = (name: string) => step(name, async () => ["There is no site to look at."]);
    const failing = step("build", async () => ["A word is missing."]);
    assert.equal(await check(silent, [failing, blind("packs"), passing("types"), blind("html")]), {
      passed: 1,
      failed: 3,
      report: [
        "\nbuild: this does not hold: build holds.",
        "  A word is missing.",
        "\npacks, html: none of these holds, for one reason:",
        "  There is no site to look at.",
      ],
    });
  });

  test("hands on what a step has made, and tells what is worth knowing at the end", async () => {
    const first = step("a", async (state) => {
      state.notes.push("A review is due.");
      return [];
    });
    const second = step("b", async ({ notes }) => notes.map(String));
    assert.equal((await check(silent, [first, second])).report, [
      "\nb: this does not hold: b holds.",
      "  A review is due.",
      "\nWorth knowing: A review is due.",
    ]);
  });

  test("closes the browser and the server, also when steps have failed", async () => {
    const closed: string[] = [];
    const closing = (name: string) => ({ close: async () => void closed.push(name) });
    const opens = step("a", async (state) => {
      Object.assign(state, { browser: closing("browser"), server: closing("server") });
      return ["failed"];
    });
    await check(silent, [opens]);
    assert.equal(closed, ["browser", "server"]);
  });
});

describe("the steps of check", (test) => {
  const run = (name: string, state: Partial<State>) =>
    steps.find((one) => one.name === name)?.run({ notes: [], ...state });

  test("have names and promises of their own", () => {
    assert.ok(steps.length > 10);
    for (const key of ["name", "promise"] as const)
      assert.is(new Set(steps.map((one) => one[key])).size, steps.length);
  });

  test("build before they look at what was built", () => {
    const names = steps.map(({ name }) => name);
    for (const name of ["packs", "html", "links", "keyboard", "print-completeness"])
      assert.ok(names.indexOf(name) > names.indexOf("build"), name);
  });

  test("fail without a site", async () => {
    for (const name of steps.slice(steps.findIndex((one) => one.name === "packs")).map((one) => one.name))
      assert.equal(await run(name, {}), ["There is no site to look at."], name);
  });

  test("fail without a pack, and with a pack that is not among the files", async () => {
    const printed = (packs: object[]) =>
      ({ printed: { packs, files: new Map(), findings: [] } }) as unknown as Built;
    assert.equal(await run("packs", { built: printed([]) }), ["No pack was looked at."]);
    const gone = { pack: "team", edition: "standard", file: "packs/team.pdf" };
    assert.equal(await run("packs", { built: printed([gone]) }), [
      "packs/team.pdf  is not among the files that were built.",
    ]);
  });
});

describe("the step about packs", (test) => {
  const print = printing(test);

  test("names file, page and rule of what a pack breaks", async () => {
    const { pdf } = await finished(await print('<h1>Pack</h1><p style="color: #999">Pale words</p>'));
    const lines = async (content: Uint8Array) => {
      const facts = { pack: "team", edition: "standard", file: "packs/team.pdf" };
      const printed = { packs: [facts], files: new Map([["packs/team.pdf", content]]), findings: [] };
      return inspectPacks({ built: { printed } } as unknown as State);
    };
    assert.match((await lines(pdf)).join("\n"), /^packs\/team\.pdf, page 1 {2}contrast {2}"Pale words" is /);
    const bare = await lines(await pages("Bare", 10));
    assert.ok(bare.includes("packs/team.pdf  7.1-11  The file has no structure tree."), bare.join("\n"));
  });
});

describe("the step about the accessibility statement", (test) => {
  test("reminds people of a review that is due, and holds nothing back", async () => {
    const notes = async (reviewed_on: string) => {
      const state = { notes: [], built: { library: { accessibility: { reviewed_on } } } } as unknown as State;
      assert.equal(await steps.find(({ name }) => name === "statement")?.run(state), []);
      return state.notes;
    };
    assert.match((await notes("2020-01-01")).join(), "that was due on 1 January 2021.");
    assert.equal(await notes("2999-01-01"), []);
  });
});

describe("runProgram", (test) => {
  const node = (script: string) => runProgram(process.execPath, ["-e", script]);

  test("has no lines when the program succeeds, whatever it prints", async () => {
    assert.equal(await node('console.log("fine")'), []);
  });

  test("has what the program printed when it fails", async () => {
    assert.equal(await node('console.log("a\\nb"); process.exitCode = 1'), ["a", "b"]);
    assert.equal(await node('console.error("a"); process.exitCode = 2'), ["a"]);
  });

  test("has a line when the program fails or is killed without a word", async () => {
    assert.equal(await node("process.exitCode = 3"), [`${process.execPath} ended with 3 and said nothing.`]);
    assert.equal(await node('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)'), [
      `${process.execPath} ended with SIGKILL and said nothing.`,
    ]);
  });

  test("rejects when there is no such program", async () => {
    const reason = await runProgram("no-such-program", []).catch((failure: Error) => failure.message);
    assert.match(String(reason), "ENOENT");
  });
});
