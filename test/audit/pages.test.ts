import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import type { Audit, Check, Looks } from "../../scripts/audit/finding.ts";
import { mouseOnly } from "../../scripts/audit/mouse-only.ts";
import { inPageOrder, runChecks } from "../../scripts/audit/pages.ts";
import { addressOf } from "../../scripts/audit/tab.ts";
import { listStops } from "../../scripts/audit/tab-walk.ts";
import { type SiteServer, serveSite } from "../../scripts/browser/serve.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";

const checkOf = (name: string, look: Looks["look"], more: Partial<Check> = {}): Check => ({
  name,
  promise: `${name} holds.`,
  begin: () => ({ look }),
  ...more,
});

describe("runChecks", (test) => {
  let browser: Browser;
  let site: SiteServer;
  test.before(async () => {
    [browser, site] = await Promise.all([testBrowser(), serveSite("test/fixtures/audit")]);
  });
  test.after(() => Promise.all([browser?.close(), site?.close()]));

  const audit = (...pages: string[]): Audit => ({
    browser,
    base: site.base,
    pages,
    printed: new Map(),
    budgets: [],
  });

  test("gives findings in the order of the pages, whichever was looked at first", async () => {
    let told = () => {};
    const second = new Promise<void>((resolve) => (told = resolve));
    const slow = checkOf("slow", async ({ path }) => {
      if (path === "/good.html") await second;
      else told();
      return [{ where: "body", message: "Seen." }];
    });
    const found = await runChecks([slow], audit("/good.html", "/good-too.html"));
    assert.equal(
      found.get("slow")?.map(({ check, page }) => `${check} ${page}`),
      ["slow /good.html", "slow /good-too.html"],
    );
  });

  test("loads a page once for all checks, but afresh without scripts, once it was opened, and after a change", async () => {
    const loads: string[] = [];
    const look =
      (name: string, wanted?: Parameters<Parameters<Looks["look"]>[0]["open"]>[0]): Looks["look"] =>
      async ({ page, open }) => {
        await open(wanted);
        const isNew = await page.evaluate(() => {
          const before = document.documentElement.hasAttribute("data-seen");
          document.documentElement.setAttribute("data-seen", "");
          return !before;
        });
        if (isNew) loads.push(name);
        return [];
      };
    const checks = [
      checkOf("first", look("first")),
      checkOf("same", look("same")),
      checkOf("opens", look("opens", { details: "open" })),
      checkOf("shut again", look("shut again")),
      checkOf("no scripts", look("no scripts", { scripts: false })),
      checkOf("changes", look("changes", { scripts: false }), { changesPage: true }),
      checkOf("after", look("after", { scripts: false })),
    ];
    await runChecks(checks, audit("/good.html"));
    assert.equal(loads, ["first", "shut again", "no scripts", "after"]);
  });

  test("tells each check what the page asked for when it was last loaded", async () => {
    const asked: number[] = [];
    const counting = checkOf(
      "counting",
      async ({ open, traffic }) => {
        await open();
        asked.push(traffic.asked.size, traffic.responses.length);
        return [];
      },
      { changesPage: true },
    );
    await runChecks([counting, counting], audit("/good.html"));
    assert.ok((asked[0] ?? 0) >= 2);
    assert.equal(asked, [asked[0], asked[0], asked[0], asked[0]]);
  });

  test("ends with a fault of a check itself, and closes the tabs of it", async () => {
    const before = browser.browserContexts().length;
    const broken = checkOf("broken", async ({ open }) => {
      await open();
      throw new TypeError("x is not a function");
    });
    const reason = await runChecks([broken], audit("/good.html")).catch((failure: Error) => failure.message);
    assert.is(reason, "x is not a function");
    assert.is(browser.browserContexts().length, before);
  });

  test("gives checks what Tab should reach: nothing hidden or at rest, and one button of each group", async () => {
    const stops = checkOf("stops", async ({ page, open }) => {
      await open();
      return (await page.evaluate(listStops)).map((where) => ({ where, message: "" }));
    });
    const found = await runChecks([stops], audit("/keyboard-kinds.html"));
    assert.equal(
      found.get("stops")?.map(({ where }) => where),
      ["body > a", "nav > a", "#a1-1", "#b1-2", "#alone"],
    );
  });

  test("ends with why the browser could not ask a page", async () => {
    const page = await browser.newPage();
    try {
      // Without the tools that a check puts into its pages.
      await page.setContent('<p onclick="x()">Only by mouse</p>');
      const reason = await mouseOnly(page).catch((failure: Error) => failure.message);
      assert.match(String(reason), "ReferenceError: pageTools is not defined");
    } finally {
      await page.close();
    }
  });
});

describe("findings and addresses of pages", (test) => {
  test("are sorted by page, those about all pages first", () => {
    const of = (page: string, message: string) => ({ check: "links", page, where: "", message });
    const found = [of("/b/", "1"), of("/a/", "2"), of("", "3"), of("/b/", "4")];
    assert.equal(
      inPageOrder(found, ["/a/", "/b/"]).map(({ message }) => message),
      ["3", "2", "1", "4"],
    );
  });

  test("lie under the folder of the site", () => {
    assert.is(addressOf("http://127.0.0.1:1/name/", "/a/"), "http://127.0.0.1:1/name/a/");
  });
});
