import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { press, tick } from "./checklist-page.ts";
import { outside, servedSite } from "./served-site.ts";

/** Sends to another site as soon as it is opened. */
const PLANTED = '<img src="https://beacon.example/x.png" alt=""></main>';

describe("what leaves the device", (test) => {
  const site = servedSite(test);

  /** Addresses outside the site that the checklist asks for while ticks are kept and saved. */
  async function askedOutside(plant = false): Promise<string[]> {
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
    await page.goto(`${site.base}checklist/`, { waitUntil: "load" });
    if (!plant) {
      await page.click("details.keep > summary");
      await page.click("#keep-ticks");
      await tick(page, "daily-life", "usually");
      await press(page, "save");
    }
    assert.ok(asked.length > 1);
    return outside(site.base, asked);
  }

  // That every page asks for nothing when it is opened is seen beside its policy.
  test("is nothing while ticks are kept and saved", async () => {
    assert.equal(await askedOutside(), []);
  });

  test("would be seen, if a page sent something", async () => {
    assert.equal(await askedOutside(true), ["https://beacon.example/x.png"]);
  });
});
