/** Renders every page in memory: words in, HTML out, nothing on disk. */
import { readdirSync } from "node:fs";
import Eleventy, { type RenderedPage } from "@11ty/eleventy";
import configure from "../../eleventy.config.ts";
import { inAccent } from "./assets.ts";
import { editionOf, withSlash } from "./edition.ts";
import type { SiteFiles } from "./files.ts";
import type { RenderInput } from "./render-input.ts";
import { sharedTemplates } from "./shared-pages.ts";
import { sitemapOf } from "./sitemap.ts";

const TEMPLATES = "layouts/pages";

/** What is printed, and the file whose size other pages give. */
const NEEDED_FIRST = [
  "guide.njk",
  "pack.njk",
  "pack-sheet.njk",
  "sheet.njk",
  "version-withdrawn.njk",
  "one-file.njk",
];

/**
 * All files of the site except the packs. For a board's edition (`library.local`) these are its own pages, by their path
 * within its folder, and the files that they load, which are the consortium's. A mistake in a template throws with its
 * file and line.
 */
export async function renderSite(given: RenderInput): Promise<SiteFiles> {
  const { files, pages } = await render(given, []);
  files.set("sitemap.xml", siteMap(pages, given));
  return files;
}

/** Only what the rest waits for: the pages that are printed, with their styles, and `downloads/practice-checklist.html`. */
export async function renderFirst(given: RenderInput): Promise<SiteFiles> {
  const others = readdirSync(TEMPLATES).filter((file) => !NEEDED_FIRST.includes(file));
  return (await render(given, others)).files;
}

async function render(
  plain: RenderInput,
  without: readonly string[],
): Promise<{ files: SiteFiles; pages: RenderedPage[] }> {
  const given = { ...plain, assets: inAccent(plain.assets, plain.library.board.accent) };
  const eleventy = new Eleventy(TEMPLATES, "output/site", {
    quietMode: true,
    config: (config) => {
      // Eleventy prints what it finds slow, even when quiet; commands print for themselves.
      config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
      // The preview renders again and again in one process: each time, templates are read as they are then.
      config.setUseTemplateCache(false);
      const shared = given.library.local === undefined ? [] : sharedTemplates;
      for (const file of [...without, ...shared]) config.ignores.add(`${TEMPLATES}/${file}`);
      return configure(config, given);
    },
  });
  eleventy.disableLogger();
  // Eleventy hands pages over in the order in which they happen to be ready.
  const pages = (await eleventy.toJSON()).sort((a, b) => (String(a.url) < String(b.url) ? -1 : 1));
  const files: SiteFiles = new Map(given.assets.files);
  for (const { address, bytes } of given.library.pictures) files.set(address.slice(1), bytes);
  for (const page of pages) {
    if (page.url !== false) files.set(fileOf(page.url), page.content);
  }
  return { files, pages };
}

function siteMap(pages: readonly RenderedPage[], { library }: RenderInput): string {
  const html = pages.flatMap(({ url, content }): [string, string][] =>
    url !== false && url.endsWith("/") ? [[url, content]] : [],
  );
  return sitemapOf(new Map(html), withSlash(library.board.web_address), editionOf(library).date);
}

/** `/checklist/` is kept in `checklist/index.html`. */
function fileOf(url: string): string {
  return (url.endsWith("/") ? `${url}index.html` : url).slice(1);
}
