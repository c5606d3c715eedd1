import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { press, tick } from "./checklist-page.ts";
import { pagesOf, shippedSite } from "./shipped-site.ts";

/** Sends to another site as soon as it is opened. */
const PLANTED = '<img src="https://beacon.example/x.png" alt=""></main>';

describe("what leaves the device", (test) => {
  const site = shippedSite(test);

  /** Addresses outside the site that `pages` ask for, and the number of requests. */
  async function outside(
    pages: readonly string[],
    plant = false,
  ): Promise<{ unknownRequests: string[]; all: number }> {
    const page = await site.newPage();
    const asked: string[] = [];
    if (plant) {
      // The policy of the page would not let it get as far as asking.
      await page.setBypassCSP(true);
      await page.setRequestInterception(true);
    }
    page.on("request", (request) => {
      asked.push(request.url());
      if (!plant) return;
      const body = site.files.get("checklist/index.html");
      if (request.isNavigationRequest())
        void request.respond({ contentType: "text/html", body: String(body).replace("</main>", PLANTED) });
      else void request.abort();
    });
    for (const path of pages) {
      await page.goto(site.base + path, { waitUntil: "load" });
      if (path === "checklist/" && !plant) {
        await page.click("details.keep > summary");
        await page.click("#keep-ticks");
        await tick(page, "daily-life", "usually");
        await press(page, "save");
      }
    }
    const unknownRequests = asked.filter(
      (address) => !address.startsWith(site.base) && !/^(blob|data):/.test(address),
    );
    return { unknownRequests, all: asked.length };
  }

  test("is nothing: no page asks for anything beyond the site, not even while ticks are kept and saved", async () => {
    const pages = pagesOf(site.files);
    assert.ok(pages.length > 50);
    const { unknownRequests, all } = await outside(pages);
    assert.equal(unknownRequests, []);
    assert.ok(all > pages.length);
  });

  test("would be seen, if a page sent something", async () => {
    const { unknownRequests } = await outside(["checklist/"], true);
    assert.equal(unknownRequests, ["https://beacon.example/x.png"]);
  });
});
