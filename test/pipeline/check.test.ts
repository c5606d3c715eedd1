import * as assert from "uvu/assert";
import { ContentProblems } from "../../scripts/core/content-problems.ts";
import type { Built } from "../../scripts/pipeline/build.ts";
import {
  type CheckedSite,
  check,
  type Found,
  type Plan,
  runProgram,
  type Step,
  wholePlan,
  wordsPlan,
} from "../../scripts/pipeline/check.ts";
import { silent } from "../../scripts/pipeline/progress.ts";
import { describe } from "../support/describe.ts";

const step = (name: string, run: () => Promise<Found>): Step<unknown> => ({
  name,
  promise: `${name} holds.`,
  run,
});
const passing = (name: string) => step(name, async () => ({ lines: [] }));
const built = {} as Built;
const plan = (changes: Partial<Plan> = {}): Plan => ({
  first: [],
  build: { name: "build", promise: "It builds.", make: async () => built },
  open: async () => ({ site: { built } as unknown as CheckedSite, close: async () => {} }),
  site: [],
  ...changes,
});

describe("check", (test) => {
  test("counts what passed, the build among it", async () => {
    const all = plan({ first: [passing("a")], site: [passing("b")] });
    assert.equal(await check(silent, all), { passed: 3, failed: 0, report: [] });
  });

  test("counts and reports what failed, and goes on", async () => {
    const ran: string[] = [];
    const noting = (name: string, lines: string[]) =>
      step(name, async () => {
        ran.push(name);
        return { lines };
      });
    const all = plan({
      first: [noting("a", ["one", "two"])],
      site: [noting("b", []), noting("c", ["three"])],
    });
    const outcome = await check(silent, all);
    assert.equal(ran, ["a", "b", "c"]);
    assert.equal(outcome, {
      passed: 2,
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
      const { failed, report } = await check(silent, plan({ first: [throwing(reason)] }));
      assert.is(failed, 1);
      assert.match(report[1] ?? "", line);
    }
  });

  test("names what was not checked when nothing could be built, and counts it as failed", async () => {
    const make = async () => {
      throw new ContentProblems([
        { file: "content/a.md", line: 1, column: 1, field: "", message: "is empty." },
      ]);
    };
    const broken = plan({
      build: { name: "build", promise: "It builds.", make },
      site: [passing("b"), passing("c")],
    });
    assert.equal(await check(silent, broken), {
      passed: 0,
      failed: 3,
      report: [
        "\nbuild: this does not hold: It builds.",
        "  content/a.md:1:1  is empty.",
        "  1 problem in 1 file.",
        "\nNot checked, because there is no site: b, c.",
      ],
    });
  });

  test("tells what is worth knowing at the end", async () => {
    const noting = step("a", async () => ({ lines: ["one"], notes: ["A review is due."] }));
    assert.equal((await check(silent, plan({ site: [noting] }))).report, [
      "\na: this does not hold: a holds.",
      "  one",
      "\nWorth knowing: A review is due.",
    ]);
  });

  test("closes what it opened, also when a step has failed", async () => {
    let closed = 0;
    const open = async () => ({
      site: { built } as unknown as CheckedSite,
      close: async () => {
        closed += 1;
      },
    });
    await check(silent, plan({ open, site: [step("a", async () => ({ lines: ["failed"] }))] }));
    assert.is(closed, 1);
  });
});

describe("the plans of check", (test) => {
  const steps = ({ first, build, site }: Plan) => [...first, build, ...site];

  test("have names and promises of their own", () => {
    const whole = steps(wholePlan);
    assert.ok(whole.length > 10);
    for (const key of ["name", "promise"] as const)
      assert.is(new Set(whole.map((one) => one[key])).size, whole.length);
  });

  test("check of words alone what words can break", () => {
    assert.equal(
      steps(wordsPlan).map(({ name }) => name),
      ["versions", "build", "statement", "pa11y", "print-completeness"],
    );
    const whole = steps(wholePlan).map(({ name }) => name);
    for (const { name } of steps(wordsPlan)) assert.ok(whole.includes(name), name);
  });
});

describe("the step about the accessibility statement", (test) => {
  test("reminds people of a review that is due, and holds nothing back", async () => {
    const notes = async (reviewed_on: string) => {
      const site = { built: { library: { accessibility: { reviewed_on } } } } as unknown as CheckedSite;
      const found = await wholePlan.site.find(({ name }) => name === "statement")?.run(site);
      assert.equal(found?.lines, []);
      return found?.notes ?? [];
    };
    assert.match((await notes("2020-01-01")).join(), "that was due on 1 January 2021.");
    assert.equal(await notes("2999-01-01"), []);
  });
});

describe("runProgram", (test) => {
  const node = (script: string) => runProgram(process.execPath, ["-e", script]).then(({ lines }) => lines);

  test("has no lines when the program succeeds, whatever it prints", async () => {
    assert.equal(await node('console.log("fine")'), []);
  });

  test("has what the program printed when it fails", async () => {
    assert.equal(await node('console.log("a\\nb"); process.exitCode = 1'), ["a", "b"]);
    assert.equal(await node('console.error("a"); process.exitCode = 2'), ["a"]);
  });

  test("has a line when the program fails or is killed without a word", async () => {
    assert.equal(await node("process.exitCode = 3"), [
      `${process.execPath} ended with 3 and printed nothing.`,
    ]);
    assert.equal(await node('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)'), [
      `${process.execPath} ended with SIGKILL and printed nothing.`,
    ]);
  });

  test("rejects when there is no such program", async () => {
    const reason = await runProgram("no-such-program", []).catch((failure: Error) => failure.message);
    assert.match(String(reason), "ENOENT");
  });
});
