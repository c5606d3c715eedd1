/** Puts checks to the fixture pages: one browser and one server for a whole test file. */
import type { Browser } from "puppeteer";
import { type Audit, type Check, type Finding, runChecks } from "../../scripts/audit/index.ts";
import { type SiteServer, serveSite } from "../../scripts/browser/serve.ts";
import { testBrowser } from "../support/browser.ts";
import type { Checks } from "../support/describe.ts";

const FIXTURES = "test/fixtures/audit";

export type Put = (check: Check, pages: readonly string[], facts?: Partial<Audit>) => Promise<Finding[]>;

/** Starts browser and server before the checks of a suite, ends both after; the site lives under a sub-path. */
export function fixtureSite(test: Checks, under = "/name/", folder = FIXTURES): Put {
  let browser: Browser;
  let site: SiteServer;
  test.before(async () => {
    [browser, site] = await Promise.all([testBrowser(), serveSite(folder, { under })]);
  });
  test.after(() => Promise.all([browser?.close(), site?.close()]));
  return async (check, pages, facts = {}) => {
    const audit = {
      browser,
      base: site.base,
      pages: pages.map((page) => `/${page}.html`),
      printed: new Map(),
      budgets: [],
      ...facts,
    };
    return (await runChecks([check], audit)).get(check.name) ?? [];
  };
}

/** Pages without a fault. */
export const GOOD = ["good", "good-too"] as const;

/** The places found, each once, in order of the findings. */
export function places(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ where }) => where))];
}
