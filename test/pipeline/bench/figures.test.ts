import * as assert from "uvu/assert";
import { figureTable, measure } from "../../../scripts/pipeline/bench/figures.ts";
import { watchMemory } from "../../../scripts/pipeline/bench/memory.ts";
import { describe } from "../../support/describe.ts";

describe("measure", (test) => {
  test("runs the work once more than it counts, each time after what comes before", async () => {
    const order: string[] = [];
    const figure = await measure(
      "Work",
      3,
      async () => order.push("work"),
      async () => order.push("before"),
    );
    assert.equal(order, Array(4).fill(["before", "work"]).flat());
    assert.is(figure.what, "Work");
    assert.ok(figure.fastest <= figure.middle && figure.middle <= figure.slowest);
  });

  test("takes the middle of the times, and does not time what comes before", async () => {
    const waits = [500, 60, 0, 0];
    const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
    const work = () => pause(waits.shift() ?? 0);
    const figure = await measure("Work", 3, work, () => pause(30));
    assert.ok(figure.slowest >= 55 && figure.slowest < 400, `${figure.slowest}`);
    assert.ok(figure.middle < 30, `${figure.middle}`);
  });
});

describe("figureTable", (test) => {
  test("compares with the first, and says where the system tells nothing of memory", () => {
    const figure = (what: string, middle: number) => ({ what, middle, fastest: 9.4, slowest: 99.5 });
    const table = figureTable([
      { ...figure("One", 20), peak: { own: 80.2, started: 310.7 } },
      { ...figure("Other", 30), peak: undefined },
    ]);
    assert.equal(
      table.map((line) => line.trim().split(/ {2,}/)),
      [
        ["middle", "fastest", "slowest", "ratio", "node MB + others"],
        ["One", "20", "9", "100", "1.000", "80", "311"],
        ["Other", "30", "9", "100", "1.500", "–", "–"],
      ],
    );
  });
});

describe("figureTable of work that took no time", (test) => {
  test("divides by no nothing", () => {
    const none = { what: "None", middle: 0, fastest: 0, slowest: 0, peak: undefined };
    assert.match(figureTable([none])[1] ?? "", "0.000");
  });
});

describe("watchMemory", (test) => {
  test("gives what the work gives, and how much this process held", async () => {
    const { value, peak } = await watchMemory(async () => Buffer.alloc(50_000_000, 1).length);
    assert.is(value, 50_000_000);
    if (process.platform === "linux") assert.ok(peak && peak.own > 50 && peak.started >= 0);
  });

  test("hands on why the work failed", async () => {
    const reason = await watchMemory(async () => {
      throw new Error("The work failed.");
    }).catch((failure: Error) => failure.message);
    assert.is(reason, "The work failed.");
  });

  test("does the work also where the system does not say", async () => {
    const { platform } = process;
    Object.defineProperty(process, "platform", { value: "darwin" });
    try {
      assert.equal(await watchMemory(async () => 7), { value: 7, peak: undefined });
    } finally {
      Object.defineProperty(process, "platform", { value: platform });
    }
  });
});
