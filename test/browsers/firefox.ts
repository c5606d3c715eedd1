/** Firefox, driven by Puppeteer through WebDriver BiDi. */
import { type Browser, launch, type Page } from "puppeteer";
import type { Reader } from "./reader.ts";

/** Starts Firefox on a profile of its own; `preferences` are those of `about:config`. */
export function launchFirefox(
  executablePath: string,
  extraPrefsFirefox: Record<string, unknown> = {},
  userDataDir?: string,
): Promise<Browser> {
  return launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox,
    ...(userDataDir === undefined ? {} : { userDataDir }),
  });
}

/** A tab of Firefox as a reader of any browser. */
export function firefoxReader(page: Page): Reader {
  return {
    goto: async (address) => void (await page.goto(address)),
    gotoAt: async (address, width) => {
      await page.setViewport({ width, height: 800 });
      await page.goto(address);
    },
    evaluate: (work, ...given) => page.evaluate(work as never, ...(given as unknown as never[])) as never,
    click: (selector) => page.click(selector),
    type: async (selector, text) => {
      await page.focus(selector);
      await page.keyboard.type(text);
    },
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    newTab: async () => firefoxReader(await page.browserContext().newPage()),
    close: () => page.close(),
  };
}
