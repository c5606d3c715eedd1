/** Words as many as a board publishes, as a site, served from memory to a real browser: one browser and one server for a test file. */
import type { Browser, BrowserContext, Page } from "puppeteer";
import { type SiteServer, serveSite } from "../../scripts/browser/serve.ts";
import type { Library } from "../../scripts/content/schema.ts";
import type { SiteFiles } from "../../scripts/site/files.ts";
import { renderSite } from "../../scripts/site/render.ts";
import type { RenderInput } from "../../scripts/site/render-input.ts";
import { testBrowser } from "../support/browser.ts";
import type { Checks } from "../support/describe.ts";
import { fullSite } from "../support/full-site.ts";

export interface ServedSite {
  files: SiteFiles;
  library: Library;
  browser: Browser;
  /** With a closing slash. */
  base: string;
  /** A tab in a private window of its own, which the next call closes. */
  newPage(): Promise<Page>;
}

/** Facts for a second render, from what the first one made. */
export type MoreFacts = (given: RenderInput, files: SiteFiles) => Promise<Partial<RenderInput>>;

/** Renders and serves before the checks of a suite, and ends everything after them. */
export function servedSite(test: Checks, more?: MoreFacts): ServedSite {
  const site = {} as ServedSite;
  let server: SiteServer;
  let context: BrowserContext | undefined;
  test.before(async () => {
    [site.browser, server] = await Promise.all([testBrowser(), serveFull(site, more)]);
    site.newPage = async () => {
      await context?.close();
      context = await site.browser.createBrowserContext();
      return context.newPage();
    };
  });
  test.after(() => Promise.all([site.browser?.close(), server?.close()]));
  return site;
}

/** Renders and serves words as many as a board publishes, and notes in `site` what was made and where. */
export async function serveFull(
  site: Pick<ServedSite, "files" | "library" | "base">,
  more?: MoreFacts,
): Promise<SiteServer> {
  const { library, assets, files } = await fullSite();
  const given: RenderInput = { library, assets, printed: [] };
  site.library = library;
  site.files = more ? await renderSite({ ...given, ...(await more(given, files)) }) : files;
  const server = await serveSite(new Map([...site.files].map(([path, body]) => [path, { body }])));
  site.base = server.base;
  return server;
}

/** Every page of the site by its address inside it: `checklist/`. */
export function pagesOf(files: SiteFiles): string[] {
  return [...files.keys()]
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replace(/index\.html$/, ""))
    .sort();
}

/** Those addresses that are not of the site at `base`, nor made by a page itself. */
export function outside(base: string, asked: readonly string[]): string[] {
  return asked.filter((address) => !address.startsWith(base) && !/^(blob|data):/.test(address));
}
