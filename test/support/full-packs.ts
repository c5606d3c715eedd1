/** Prints packs of the full content. */
import type { Library } from "../../scripts/content/schema.ts";
import type { Edition } from "../../scripts/core/editions.ts";
import { paths } from "../../scripts/core/paths.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { type Printed, printPacks } from "../../scripts/packs/print-packs.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { fullLibrary, fullSite } from "./full-site.ts";
import { siteOf } from "./library.ts";

/**
 * Prints `packs` in `editions`, in the order given, from the full content or from a copy that `change` has changed. What
 * is kept in `cache` is as good as printed.
 */
export async function printFull(
  packs: readonly string[],
  editions: readonly Edition[],
  cache = paths.cache,
  change?: (library: Library) => void,
): Promise<Printed> {
  const { library, files } = change ? await changed(change) : await fullSite();
  const jobs = packs.flatMap((pack) =>
    printJobs(
      library.packs.filter(({ id }) => id === pack),
      editions,
    ),
  );
  return printPacks(jobs, printSource(library, files), { cache });
}

async function changed(change: (library: Library) => void) {
  const library = structuredClone(await fullLibrary());
  change(library);
  return { library, files: await siteOf(library) };
}
