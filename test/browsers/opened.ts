/** Words as many as a board publishes, served to another browser: both begin before the checks of a suite and end after them. */
import type { SiteServer } from "../../scripts/browser/serve.ts";
import { printedPacks } from "../client/printed-packs.ts";
import { type ServedSite, serveFull } from "../client/served-site.ts";
import type { Checks } from "../support/describe.ts";

/** What the checks of a suite use. */
export interface Opened<Browser> {
  site: ServedSite;
  browser: Browser;
}

export function openedIn<Browser extends { close(): Promise<unknown> }>(
  test: Checks,
  launch: () => Promise<Browser>,
): Opened<Browser> {
  const opened = { site: {} } as Opened<Browser>;
  let server: SiteServer;
  test.before(async () => {
    server = await serveFull(opened.site, printedPacks);
    opened.browser = await launch();
  });
  test.after(() => Promise.all([opened.browser?.close(), server?.close()]));
  return opened;
}
