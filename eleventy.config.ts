/** How the website is put together: a table of contents of plugins. Words come from `content/`, never as templates. */
import type { EleventyConfig } from "@11ty/eleventy";
import { readLibrary } from "./scripts/content/library.ts";
import { paths, project } from "./scripts/core/paths.ts";
import { problemReport } from "./scripts/core/problem.ts";
import { aToZ } from "./scripts/site/a-z.ts";
import { accessibilityStatement } from "./scripts/site/accessibility-statement.ts";
import { buildAssets, inAccent } from "./scripts/site/assets.ts";
import { data } from "./scripts/site/data.ts";
import { forms } from "./scripts/site/downloads/downloads.ts";
import { filters } from "./scripts/site/filters.ts";
import { mosaicDrawings } from "./scripts/site/mosaic/index.ts";
import { navigation } from "./scripts/site/navigation.ts";
import { ownPack } from "./scripts/site/own-pack/own-pack.ts";
import { policy } from "./scripts/site/policy.ts";
import type { RenderInput } from "./scripts/site/render-input.ts";
import { safety } from "./scripts/site/safety.ts";
import { selfAssessment } from "./scripts/site/self-assessment.ts";
import { versions } from "./scripts/site/versions/versions.ts";
import { whiteSpace } from "./scripts/site/white-space.ts";

/** Eleventy calls this with its configuration alone; the commands also hand over what they have read and printed. */
export default async function configure(config: EleventyConfig, given?: RenderInput): Promise<void> {
  const all = given ?? (await readEverything());
  config.addPlugin(safety);
  config.addPlugin(policy);
  config.addPlugin(data, all);
  config.addPlugin(navigation, all.library);
  config.addPlugin(versions, all);
  config.addPlugin(filters, all);
  config.addPlugin(mosaicDrawings, all.library);
  config.addPlugin(accessibilityStatement, all);
  config.addPlugin(selfAssessment, all);
  config.addPlugin(ownPack, all);
  config.addPlugin(aToZ, all.library);
  config.addPlugin(forms, all);
  config.addPlugin(whiteSpace);
  config.setInputDirectory("layouts/pages");
  config.setIncludesDirectory("../partials");
  config.setOutputDirectory(paths.site);
  config.setTemplateFormats(["njk"]);
}

async function readEverything(): Promise<RenderInput> {
  const read = await readLibrary(project);
  if ("problems" in read) throw new Error(`\n${problemReport(read.problems)}`);
  return {
    library: read.library,
    assets: inAccent(await buildAssets(), read.library.board.accent),
    printed: [],
  };
}
