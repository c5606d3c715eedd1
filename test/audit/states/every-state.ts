/** Goes through every state of the pages, in windows that share nothing: what is told in each, and what is wrong with it. */
import type { Page } from "puppeteer";
import { SCREEN } from "../../../scripts/audit/tab.ts";
import { serveSite } from "../../../scripts/browser/serve.ts";
import { testBrowser } from "../../support/browser.ts";
import { smallSite } from "../trees/layouts.ts";
import { enter, type State, states } from "./states.ts";
import { listen, told } from "./told.ts";

/** Where `npm run trees` keeps what is told, in this folder. */
export const KEPT = "told.txt";

export interface StateSeen {
  state: State;
  /** A line for each thing that a screen reader is told. */
  told: string[];
  /** A line for each thing that `look` has found. */
  faults: string[];
}

/** Every state on a site of a few fixed words, in order; `look` is handed each page as it stands. */
export async function everyState(
  look: (page: Page) => Promise<string[]> = async () => [],
): Promise<StateSeen[]> {
  const { files } = await smallSite();
  const served = new Map([...files].map(([path, body]) => [path, { body }]));
  const [browser, site] = await Promise.all([testBrowser(), serveSite(served)]);
  try {
    const seen: StateSeen[] = [];
    for (const state of states) {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.setViewport(SCREEN);
        // The audit adds scripts of its own, which the site's policy would refuse.
        await page.setBypassCSP(true);
        const heard = await listen(page);
        await enter(state, page, site.base);
        seen.push({ state, told: await told(page, heard), faults: state.looksLike ? [] : await look(page) });
      } finally {
        await context.close();
      }
    }
    return seen;
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

/** What is told in all states, as it is kept. */
export function toldText(seen: readonly StateSeen[]): string {
  return seen
    .map(({ state, told }) => [
      `${state.page.split("#")[0]}: ${state.name}`,
      ...told.map((line) => `  ${line}`),
    ])
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}
