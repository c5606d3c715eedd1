/** No page asks another site for anything, whatever the reader opens: nothing leaves the device. */
import type { Page } from "puppeteer";
import type { Check, Found } from "./finding.ts";
import { overPages, WAITING_AT_ONCE } from "./pages.ts";

// Inside a page everything is at hand at once; this is for scripts that ask a little later.
const QUIET_MS = 150;
const ARRIVAL_MS = 50;

export const requestsCheck: Check = {
  name: "requests",
  promise: "No page makes a request to another site, nor prepares one.",
  run: (audit) =>
    overPages(
      "requests",
      audit,
      async ({ page, open }) => {
        const { origin } = new URL(audit.base);
        const asked = new Set<string>();
        page.on("request", (request) => asked.add(request.url()));
        await watchSockets(page, asked);
        await open();
        await page.evaluate(openEverything);
        // The page's own clock, so that a slow machine misses nothing; then the news of it has to arrive here.
        await page.evaluate((quiet) => new Promise((later) => setTimeout(later, quiet)), QUIET_MS);
        await page.waitForNetworkIdle({ idleTime: ARRIVAL_MS });
        const prepared = await page.evaluate(preparedRequests, origin);
        return [...[...asked].filter((address) => leaves(address, origin)).map(asFound), ...prepared];
      },
      WAITING_AT_ONCE,
    ),
};

/** Sockets are not among the requests that Puppeteer reports. */
async function watchSockets(page: Page, asked: Set<string>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  session.on("Network.webSocketCreated", ({ url }) => asked.add(url));
  session.on("Network.webTransportCreated", ({ url }) => asked.add(url));
}

function leaves(address: string, origin: string): boolean {
  const url = new URL(address);
  return !["data:", "blob:", "about:"].includes(url.protocol) && url.origin !== origin;
}

function asFound(address: string): Found {
  return { where: address, message: "The page asked another site for this." };
}

/** Runs inside the page: shows what was shut or far down, so that what loads lazily loads. */
function openEverything(): void {
  globalThis.pageTools.openDetails();
  for (const late of document.querySelectorAll<HTMLImageElement | HTMLIFrameElement>("[loading=lazy]"))
    late.loading = "eager";
  scrollTo(0, document.body.scrollHeight);
}

/** Runs inside the page: what would leave as soon as somebody clicks or submits, or before anybody does. */
function preparedRequests(origin: string): { where: string; message: string }[] {
  const early = "link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=prerender]";
  const suspects = [
    ...[...document.querySelectorAll<HTMLLinkElement>(early)].map((element) => ({
      element,
      address: element.href,
    })),
    ...[...document.querySelectorAll("form")].map((element) => ({ element, address: element.action })),
    ...[...document.querySelectorAll<HTMLAnchorElement>("a[ping]")].map((element) => ({
      element,
      address: element.ping,
    })),
  ];
  return suspects
    .filter(({ address }) => new URL(address, document.baseURI).origin !== origin)
    .map(({ element, address }) => ({
      where: globalThis.pageTools.selector(element),
      message: `It would send a request to another site: ${address}.`,
    }));
}
