/** Prints the packs that changed words have changed, and looks at them as the build and its check would. */

import type { Library } from "../../../scripts/content/schema.ts";
import { type Edition, editions } from "../../../scripts/core/editions.ts";
import { type Problem, problemLine } from "../../../scripts/core/problem.ts";
import { printJobs } from "../../../scripts/packs/jobs.ts";
import { printPacks } from "../../../scripts/packs/print-packs.ts";
import { packProblems } from "../../../scripts/pipeline/pack-problems.ts";
import { printSource } from "../../../scripts/pipeline/print-source.ts";
import type { SiteFiles } from "../../../scripts/site/files.ts";
import { messageFault } from "./message-fault.ts";

/** The edition that a run prints, so that all of them have their turn. */
export function editionOfRun(run: number): Edition {
  return editions[run % editions.length] as Edition;
}

/**
 * Prints each pack whose page in `files` differs from the one in `good`. `printed` are their files, and `problems` is
 * what the build would say of them. `faults` are our own: a message that is unfit, or a pack that was let through and
 * breaks a rule.
 */
export async function printChanged({
  from,
  library,
  files,
  good,
  edition,
  cache,
}: {
  /** Folder that holds `content/`. */
  from: string;
  library: Library;
  files: SiteFiles;
  good: SiteFiles;
  edition: Edition;
  cache: string;
}): Promise<{ printed: string[]; problems: Problem[]; faults: string[] }> {
  const jobs = printJobs(library.packs, [edition]).filter(({ page }) => files.get(page) !== good.get(page));
  if (jobs.length === 0) return { printed: [], problems: [], faults: [] };
  const printed = await printPacks(jobs, printSource(library, files), { cache });
  const problems = await packProblems(from, { library, printed });
  const unfit = problems.flatMap((problem) => {
    const fault = messageFault(problem);
    return fault === undefined ? [] : [`${fault}\n  ${problemLine(problem)}`];
  });
  return { printed: jobs.map(({ file }) => file), problems, faults: unfit };
}
