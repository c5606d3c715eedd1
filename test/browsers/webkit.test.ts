import type { SiteServer } from "../../scripts/browser/serve.ts";
import { printedPacks } from "../client/printed-packs.ts";
import { type ServedSite, serveFull } from "../client/served-site.ts";
import { describeIn } from "./installed.ts";
import { readsAndTicks } from "./reading.ts";
import { launchWebKit, type WebKit } from "./webkit.ts";

describeIn("WebKitGTK", "reading and ticking", (test, programs) => {
  const site = {} as ServedSite;
  let server: SiteServer;
  let webkit: WebKit;
  test.before(async () => {
    server = await serveFull(site, printedPacks);
    webkit = await launchWebKit(programs);
  });
  test.after(() => Promise.all([webkit?.close(), server?.close()]));
  readsAndTicks(test, site, async () => {
    // One window serves all: it forgets what it has kept.
    await webkit.reader.goto(`${site.base}404.html`);
    await webkit.reader.evaluate(() => localStorage.clear());
    return webkit.reader;
  });
});
