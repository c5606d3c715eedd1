/** The lengths of the packs' parts, as a build knows them once it has printed: without them no pack of one's own is counted. */
import { paths } from "../../scripts/core/paths.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { partTops } from "../../scripts/packs/part-tops.ts";
import { printPacks } from "../../scripts/packs/print-packs.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import type { MoreFacts } from "./served-site.ts";

/** Prints the standard edition, or takes it from the cache. */
export const printedPacks: MoreFacts = async ({ library }, files) => {
  const result = await printPacks(printJobs(library.packs, ["standard"]), printSource(library, files), {
    cache: paths.cache,
  });
  return { printed: result.packs, tops: await partTops(result, `${paths.cache}/tops`) };
};
