import type { Browser } from "puppeteer";
import type { SiteServer } from "../../scripts/browser/serve.ts";
import { printedPacks } from "../client/printed-packs.ts";
import { type ServedSite, serveFull } from "../client/served-site.ts";
import { firefoxReader, launchFirefox } from "./firefox.ts";
import { describeIn } from "./installed.ts";
import { readsAndTicks } from "./reading.ts";

describeIn("Firefox", "reading and ticking", (test, [program = ""]) => {
  const site = {} as ServedSite;
  let server: SiteServer;
  let firefox: Browser;
  test.before(async () => {
    server = await serveFull(site, printedPacks);
    firefox = await launchFirefox(program);
  });
  test.after(() => Promise.all([firefox?.close(), server?.close()]));
  readsAndTicks(test, site, async () => {
    const context = await firefox.createBrowserContext();
    return firefoxReader(await context.newPage());
  });
});
