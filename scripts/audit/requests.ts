/** No page asks another site for anything, whatever the reader opens: nothing leaves the device. */
import type { Check, Found } from "./finding.ts";

// Inside a page everything is at hand at once; this is for scripts that ask a little later.
const QUIET_MS = 150;
const ARRIVAL_MS = 50;

export const requestsCheck: Check = {
  name: "requests",
  promise: "No page makes a request to another site, nor prepares one.",
  begin: ({ base }) => ({
    look: async ({ page, open, traffic }) => {
      const { origin } = new URL(base);
      await open({ details: "open" });
      await page.evaluate(loadEverything);
      // The page's own clock, so that a slow machine misses nothing; then the news of it has to arrive here.
      await page.evaluate((quiet) => new Promise((later) => setTimeout(later, quiet)), QUIET_MS);
      await page.waitForNetworkIdle({ idleTime: ARRIVAL_MS });
      await page.evaluate(() => scrollTo(0, 0));
      const prepared = await page.evaluate(preparedRequests, origin);
      return [...[...traffic.asked].filter((address) => leaves(address, origin)).map(asFound), ...prepared];
    },
  }),
};

function leaves(address: string, origin: string): boolean {
  const url = new URL(address);
  return !["data:", "blob:", "about:"].includes(url.protocol) && url.origin !== origin;
}

function asFound(address: string): Found {
  return { where: address, message: "The page asked another site for this." };
}

/** Runs inside the page: shows what was shut or far down, so that what loads lazily loads. */
function loadEverything(): void {
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
