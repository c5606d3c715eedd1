/** The browser of tests: one for all files that run in one process, or one of its own for a file that is run alone. */
import type { Browser } from "puppeteer";
import { launchBrowser } from "../../scripts/browser/launch.ts";

let shared: Promise<{ browser: Browser; end: () => Promise<void> }> | undefined;

/** A browser to close after use; a shared one stays for the next file. */
export async function testBrowser(): Promise<Browser> {
  if (!globalThis.UVU_DEFER) return launchBrowser();
  if (shared && !(await shared).browser.connected) shared = undefined;
  shared ??= launchBrowser().then((browser) => {
    const end = browser.close.bind(browser);
    browser.close = async () => {};
    return { browser, end };
  });
  return (await shared).browser;
}

/** Hands a browser to `work` and closes it after. */
export async function withTestBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await testBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Closes what a file has left open in the shared browser. */
export async function tidyBrowser(): Promise<void> {
  const { browser } = (await shared) ?? {};
  if (!browser?.connected) return;
  const [kept, ...others] = browser.browserContexts();
  const pages = (await kept?.pages()) ?? [];
  await Promise.all([...others, ...pages.slice(1)].map((open) => open.close()));
}

/** Ends the shared browser, if there is one. */
export async function endBrowser(): Promise<void> {
  await (await shared)?.end();
}
