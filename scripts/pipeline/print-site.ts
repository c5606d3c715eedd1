/** Prints every pack of a rendered site, and ends with problems where one is not as it must be. */
import type { Library } from "../content/schema.ts";
import { ContentProblems } from "../core/content-problems.ts";
import { type Printed, printPacks } from "../packs/print-packs.ts";
import type { Printer } from "../packs/printer.ts";
import type { SiteFiles } from "../site/files.ts";
import { packProblems } from "./pack-problems.ts";
import { packJobs, printSource } from "./print-source.ts";
import type { Progress } from "./progress.ts";

/** What is printed: the words, their rendered pages by path from the top of their site, and where packs are kept. */
export interface PrintInput {
  /** Folder that holds `content/`. */
  from: string;
  library: Library;
  files: SiteFiles;
  cache: string;
  progress: Progress;
  /** One that stays open for the next site. */
  printer?: Printer;
}

/** Every pack in every edition. Throws `ContentProblems` when the words must be mended first. */
export async function printAll({
  from,
  library,
  files,
  cache,
  progress,
  printer,
}: PrintInput): Promise<Printed> {
  const jobs = packJobs(library);
  const printed = await progress("Print the packs", (retitle) => {
    let ready = 0;
    const done = () => {
      ready += 1;
      retitle(`Print the packs ${bar(ready, jobs.length)}`);
    };
    return printPacks(jobs, printSource(library, files), { cache, done, ...(printer ? { printer } : {}) });
  });
  await endWithProblems(from, library, printed);
  return printed;
}

/** Throws `ContentProblems` when something that was printed must be mended first. */
export async function endWithProblems(from: string, library: Library, printed: Printed): Promise<void> {
  const problems = await packProblems(from, { library, printed });
  if (problems.length > 0) throw new ContentProblems(problems);
}

function bar(ready: number, all: number): string {
  return `${"█".repeat(ready)}${"░".repeat(all - ready)} ${ready} of ${all}`;
}
