/** Opens every page of the audit in a clean tab of its own; looking at no page at all is a finding. */
import type { Page } from "puppeteer";
import type { Audit, Finding, Found } from "./finding.ts";
import { installPageTools } from "./page-tools.ts";

// More tabs at once gain nothing on two processor cores, unless they mostly wait.
const AT_ONCE = 2;
export const WAITING_AT_ONCE = 6;
export const SCREEN = { width: 1280, height: 800 } as const;

export interface Tab {
  page: Page;
  /** The address inside the site: `/checklist/`. */
  path: string;
  /** The whole address. */
  address: string;
  /** Goes to the page and waits until it has loaded; a page that does not come becomes a finding. */
  open(): Promise<void>;
}

class PageMissing extends Error {}

/** Puts `look` to every page, to `atOnce` of them at the same time. Findings come in the order of the pages, whichever tab was faster. */
export async function overPages(
  check: string,
  audit: Pick<Audit, "browser" | "base" | "pages">,
  look: (tab: Tab) => Promise<Found[]>,
  atOnce = AT_ONCE,
): Promise<Finding[]> {
  if (audit.pages.length === 0) return [{ check, page: "", where: "", message: "No page was checked." }];
  const waiting = [...audit.pages.entries()];
  const found: Finding[][] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, path] = next;
      found[place] = (await inTab(audit, path, look)).map((one) => ({ check, page: path, ...one }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found.flat();
}

/** Findings in the order of the pages; those of one page keep their order, those about all pages come first. */
export function inPageOrder(findings: readonly Finding[], pages: readonly string[]): Finding[] {
  const place = new Map(pages.map((path, index) => [path, index]));
  return findings.toSorted((a, b) => (place.get(a.page) ?? -1) - (place.get(b.page) ?? -1));
}

/** The whole address of a page of the site. */
export function addressOf(base: string, path: string): string {
  return base + path.replace(/^\//, "");
}

async function inTab(
  audit: Pick<Audit, "browser" | "base">,
  path: string,
  look: (tab: Tab) => Promise<Found[]>,
): Promise<Found[]> {
  const address = addressOf(audit.base, path);
  // A context of its own, so that no page sees what another stored, and each tab counts as the one in front.
  const context = await audit.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(SCREEN);
    // Checks add style rules of their own, which the site's policy would refuse.
    await page.setBypassCSP(true);
    const open = async () => {
      const response = await page.goto(address, { waitUntil: "load" });
      if (response?.status() !== 200)
        throw new PageMissing(`The page was answered with ${response?.status()}.`);
      await page.evaluate(installPageTools);
    };
    return await look({ page, path, address, open });
  } catch (reason) {
    if (reason instanceof PageMissing) return [{ where: "", message: reason.message }];
    throw reason;
  } finally {
    await context.close();
  }
}
