/** Runs a script in a small page that stands in print, as before it is printed, and shows what became of the page. */
import type { Browser, Page } from "puppeteer";
import { serveFromMemory } from "../../scripts/browser/memory.ts";
import { testBrowser } from "./browser.ts";
import type { Checks } from "./describe.ts";

const BASE = "https://board.example/";

/** Puts `script` to a page with `body` and hands it to `look`; other files are `files`. */
export type InPage = <Found>(
  page: { head?: string; body: string; files?: Record<string, string> },
  script: string,
  look: (page: Page) => Promise<Found>,
) => Promise<Found>;

/** Starts a browser before the checks of a suite and ends it after. */
export function inPage(test: Checks): InPage {
  let browser: Browser;
  test.before(async () => {
    browser = await testBrowser();
  });
  test.after(() => browser?.close());
  return async ({ head = "", body, files = {} }, script, look) => {
    const page = await browser.newPage();
    try {
      const html = `<!doctype html><html lang="en-GB"><title>T</title>${head}<body>${body}`;
      await serveFromMemory(page, BASE, new Map([["index.html", html], ...Object.entries(files)]));
      await page.goto(BASE, { waitUntil: "load" });
      await page.emulateMediaType("print");
      await page.evaluate(script);
      return await look(page);
    } finally {
      await page.close();
    }
  };
}
