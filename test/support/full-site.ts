/** Words as many and as long as a board's own, and the site made from them: read and rendered once in a process, never changed. */
import type { Library } from "../../scripts/content/schema.ts";
import { type Assets, buildAssets } from "../../scripts/site/assets.ts";
import type { SiteFiles } from "../../scripts/site/files.ts";
import { renderSite } from "../../scripts/site/render.ts";
import { fullContent } from "../fixtures/content/full-content.ts";
import { libraryOf } from "./library.ts";

export interface FullSite {
  library: Library;
  assets: Assets;
  files: SiteFiles;
}

let library: Promise<Library> | undefined;
let site: Promise<FullSite> | undefined;

export function fullLibrary(): Promise<Library> {
  library ??= libraryOf(fullContent());
  return library;
}

/** As it is before any pack has been printed. */
export function fullSite(): Promise<FullSite> {
  site ??= renderFull();
  return site;
}

async function renderFull(): Promise<FullSite> {
  const given = { library: await fullLibrary(), assets: await buildAssets(), printed: [] };
  return { ...given, files: await renderSite(given) };
}
