import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { mouseOnly } from "../../scripts/audit/mouse-only.ts";
import { addressOf, inPageOrder, overPages } from "../../scripts/audit/pages.ts";
import { listStops } from "../../scripts/audit/tab-walk.ts";
import { type SiteServer, serveSite } from "../../scripts/browser/serve.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";

describe("overPages", (test) => {
  let browser: Browser;
  let site: SiteServer;
  test.before(async () => {
    [browser, site] = await Promise.all([testBrowser(), serveSite("test/fixtures/audit")]);
  });
  test.after(() => Promise.all([browser?.close(), site?.close()]));

  const audit = (...pages: string[]) => ({ browser, base: site.base, pages });

  test("gives findings in the order of the pages, whichever was looked at first", async () => {
    let told = () => {};
    const second = new Promise<void>((resolve) => (told = resolve));
    const found = await overPages("slow", audit("/good.html", "/good-too.html"), async ({ path }) => {
      if (path === "/good.html") await second;
      else told();
      return [{ where: "body", message: "Seen." }];
    });
    assert.equal(
      found.map(({ check, page }) => `${check} ${page}`),
      ["slow /good.html", "slow /good-too.html"],
    );
  });

  test("ends with a fault of a check itself, and closes the tabs of it", async () => {
    const before = browser.browserContexts().length;
    const reason = await overPages("broken", audit("/good.html"), async ({ open }) => {
      await open();
      throw new TypeError("x is not a function");
    }).catch((failure: Error) => failure.message);
    assert.is(reason, "x is not a function");
    assert.is(browser.browserContexts().length, before);
  });

  test("gives checks what Tab should reach: nothing hidden or at rest, and one button of each group", async () => {
    const found = await overPages("stops", audit("/keyboard-kinds.html"), async ({ page, open }) => {
      await open();
      return (await page.evaluate(listStops)).map((where) => ({ where, message: "" }));
    });
    assert.equal(
      found.map(({ where }) => where),
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
