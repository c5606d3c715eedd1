/** The words that this project ships and the site made from them: read and rendered once in a process, never changed. */
import { readLibrary } from "../../scripts/content/library.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { project } from "../../scripts/core/paths.ts";
import { problemReport } from "../../scripts/core/problem.ts";
import { type Assets, buildAssets } from "../../scripts/site/assets.ts";
import type { SiteFiles } from "../../scripts/site/files.ts";
import { renderSite } from "../../scripts/site/render.ts";

export interface RealSite {
  library: Library;
  assets: Assets;
  files: SiteFiles;
}

let library: Promise<Library> | undefined;
let site: Promise<RealSite> | undefined;

/** Throws with the whole report while the words are not sound. */
export function realLibrary(): Promise<Library> {
  library ??= readLibrary(project).then((read) => {
    if ("problems" in read) throw new Error(problemReport(read.problems));
    return read.library;
  });
  return library;
}

/** As it is before any pack has been printed. */
export function realSite(): Promise<RealSite> {
  site ??= renderReal();
  return site;
}

async function renderReal(): Promise<RealSite> {
  const given = { library: await realLibrary(), assets: await buildAssets(), printed: [] };
  return { ...given, files: await renderSite(given) };
}
