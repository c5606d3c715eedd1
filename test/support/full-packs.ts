/** Prints packs of the full content. */
import type { Edition } from "../../scripts/core/editions.ts";
import { paths } from "../../scripts/core/paths.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { type Printed, printPacks } from "../../scripts/packs/print-packs.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { fullSite } from "./full-site.ts";

/** Prints `packs` in `editions`, in the order given. What is kept in `cache` is as good as printed. */
export async function printFull(
  packs: readonly string[],
  editions: readonly Edition[],
  cache = `${paths.cache}/packs`,
): Promise<Printed> {
  const { library, files } = await fullSite();
  const jobs = packs.flatMap((pack) =>
    printJobs(
      library.packs.filter(({ id }) => id === pack),
      editions,
    ),
  );
  return printPacks(jobs, printSource(library, files), { cache });
}
