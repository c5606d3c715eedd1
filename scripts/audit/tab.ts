/** A page of the site in a clean tab of its own, loaded once for all checks that leave it as it came. */
import type { Browser, HTTPResponse, Page } from "puppeteer";
import { installPageTools } from "./page-tools.ts";

export const SCREEN = { width: 1280, height: 800 } as const;

/** How a check wants the page: with its scripts, and with what can be opened still shut, unless it says otherwise. */
export interface Wanted {
  scripts?: boolean;
  details?: "shut" | "open";
}

export interface Tab {
  page: Page;
  /** The address inside the site: `/checklist/`. */
  path: string;
  /** The whole address. */
  address: string;
  /** Makes sure that the page is there as wanted. Throws `PageMissing` when it does not come. */
  open(wanted?: Wanted): Promise<void>;
  /** What the page has asked for since it was opened, and what it was answered. */
  traffic: Traffic;
}

interface Traffic {
  /** Addresses, those of sockets among them. */
  asked: Set<string>;
  responses: HTTPResponse[];
}

/** The page was not answered with 200. */
export class PageMissing extends Error {}

/** Hands a tab to `work`; `afresh` makes the next `open` load the page again. */
export async function inTab<Result>(
  { browser, base }: { browser: Browser; base: string },
  path: string,
  work: (tab: Tab, afresh: () => void) => Promise<Result>,
): Promise<Result> {
  const address = addressOf(base, path);
  // A context of its own, so that no page sees what another stored, and each tab counts as the one in front.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(SCREEN);
    // Checks add style rules of their own, which the site's policy would refuse.
    await page.setBypassCSP(true);
    const traffic = await watchTraffic(page);
    let now: Required<Wanted> | undefined;
    const open = async ({ scripts = true, details = "shut" }: Wanted = {}) => {
      if (now?.scripts !== scripts || (now.details === "open" && details === "shut")) {
        now = undefined;
        traffic.asked.clear();
        traffic.responses.length = 0;
        await page.setJavaScriptEnabled(scripts);
        const response = await page.goto(address, { waitUntil: "load" });
        if (response?.status() !== 200)
          throw new PageMissing(`The page was answered with ${response?.status()}.`);
        await page.evaluate(installPageTools);
      }
      if (details === "open") await page.evaluate(() => globalThis.pageTools.openDetails());
      now = { scripts, details };
    };
    return await work({ page, path, address, open, traffic }, () => {
      now = undefined;
    });
  } finally {
    await context.close();
  }
}

/** The whole address of a page of the site. */
export function addressOf(base: string, path: string): string {
  return base + path.replace(/^\//, "");
}

async function watchTraffic(page: Page): Promise<Traffic> {
  const traffic: Traffic = { asked: new Set(), responses: [] };
  page.on("request", (request) => traffic.asked.add(request.url()));
  page.on("response", (response) => traffic.responses.push(response));
  // Sockets are not among the requests that Puppeteer reports.
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  session.on("Network.webSocketCreated", ({ url }) => traffic.asked.add(url));
  session.on("Network.webTransportCreated", ({ url }) => traffic.asked.add(url));
  return traffic;
}
