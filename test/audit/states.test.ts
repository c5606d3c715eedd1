import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { serveSite } from "../../scripts/browser/serve.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { everyState, KEPT, type StateSeen, toldText } from "./states/every-state.ts";
import { stateFaults } from "./states/look.ts";
import { enter, states } from "./states/states.ts";
import { listen, told } from "./states/told.ts";
import { treeDifference } from "./trees/difference.ts";

/** As long as `20 of 20 answered.` and what may stand before it. */
const SHORT = 40;

describe("pages in the states they come into", (test) => {
  let seen: StateSeen[] = [];
  test.before(async () => {
    seen = await everyState(stateFaults);
  });
  const found = (faulty: (one: StateSeen) => boolean) => seen.filter(faulty).map(({ state }) => state.name);

  test("hold to every rule at both widths, light, dark and in forced colours", () => {
    const faults = seen.flatMap(({ state, faults }) => faults.map((fault) => `${state.name}: ${fault}`));
    assert.equal(faults, []);
  });

  test("are looked at, or look like one that is", () => {
    const looked = states.filter(({ looksLike }) => !looksLike).map(({ name }) => name);
    for (const { name, looksLike } of states) assert.ok(looked.includes(looksLike ?? name), name);
    assert.is(new Set(states.map(({ name }) => name)).size, states.length);
  });

  test("say what they said when it was last read through", async () => {
    const kept = await readFile(join(import.meta.dirname, "states", KEPT), "utf8").catch(() => "");
    const difference = treeDifference("in the states of the pages", kept, toldText(seen));
    if (difference) throw new Error(difference);
  });

  test("say nothing twice", () => {
    const twice = found(({ told }) =>
      told.some((line, at) => line.startsWith("says") && line === told[at + 1]),
    );
    assert.equal(twice, []);
  });

  test("say of a tick no more than a short sentence", () => {
    const ticks = seen.flatMap(({ told }) => told.filter((line) => / answered\./.test(line)));
    assert.ok(ticks.length > 5);
    assert.equal(
      ticks.filter((line) => line.length > SHORT + 'says ""'.length),
      [],
    );
  });

  test("ask in dialogs that say what will be lost, and begin on the answer that keeps it", () => {
    const dialogs = seen.filter(({ told }) => told.some((line) => line.startsWith("dialog")));
    assert.is(dialogs.length, 2);
    for (const { told } of dialogs) {
      assert.match(told.find((line) => line.startsWith("dialog")) ?? "", /described by ".*\d+ ticks?\b/);
      assert.is(told.at(-1), 'focus on button "No, keep my ticks"');
    }
  });
});

describe("the look at a state", (test) => {
  let browser: Browser;
  test.before(async () => {
    browser = await testBrowser();
  });
  test.after(() => browser?.close());

  async function seenAfter(press: string): Promise<{ faults: string[]; told: string[] }> {
    const site = await serveSite("test/fixtures/audit");
    const page = await browser.newPage();
    try {
      const heard = await listen(page);
      const steps = [() => page.click("summary"), ...(press ? [() => page.click(press)] : [])];
      await enter({ name: "planted", page: "/states.html", steps }, page, site.base);
      return { told: await told(page, heard), faults: await stateFaults(page) };
    } finally {
      await page.close();
      await site.close();
    }
  }

  test("finds nothing in the page as it comes", async () => {
    assert.equal((await seenAfter("")).faults, []);
  });

  test("finds what is wrong only after a button was pressed, in the look in which it is wrong", async () => {
    const { faults } = await seenAfter("#break");
    const finds = (where: string, what: string) =>
      assert.ok(
        faults.some((fault) => fault.startsWith(`${where}: `) && fault.includes(what)),
        `${where} ${what} is missing from:\n${faults.join("\n")}`,
      );
    finds("#nameless", "1280 px, light, axe button-name");
    finds("#dark", "1280 px, dark, axe color-contrast:");
    finds("#narrow", "320 px: It reaches to");
    finds("#no-edge", "In forced colours this control has no edge");
    assert.not(faults.some((fault) => /^#dark: .*light|^#narrow: 1280/.test(fault)));
  });

  test("hears what is said, and the same twice", async () => {
    const { told } = await seenAfter("#say-twice");
    assert.equal(told, ['says "Kept."', 'says "Kept."', 'focus on button "Say it twice"']);
  });

  test("hears of a dialog what it is called, what describes it, and where it begins", async () => {
    const { told } = await seenAfter("#ask-badly");
    assert.equal(told, [
      'dialog "Sure?" modal',
      '  heading "Sure?" level=2',
      '  button "Yes"',
      'focus on button "Yes"',
    ]);
  });
});
