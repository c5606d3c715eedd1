/** Prints packs of the real words, so that what readers get is what is tested. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLibrary } from "../../scripts/content/library.ts";
import type { Library } from "../../scripts/content/schema.ts";
import type { Edition } from "../../scripts/core/editions.ts";
import { project } from "../../scripts/core/paths.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { type Printed, printPacks } from "../../scripts/packs/print-packs.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { buildAssets } from "../../scripts/site/assets.ts";
import { renderSite } from "../../scripts/site/render.ts";

/** The real library; a mistake in the words throws. */
export async function realLibrary(): Promise<Library> {
  const read = await readLibrary(project);
  if ("problems" in read) throw new Error("The words have problems: npm run build lists them.");
  return read.library;
}

/** Prints `packs` in `editions`, in the order given, without any pack kept from before. */
export async function printReal(packs: readonly string[], editions: readonly Edition[]): Promise<Printed> {
  const library = await realLibrary();
  const files = await renderSite({ library, assets: await buildAssets(), printed: [] });
  const jobs = packs.flatMap((pack) =>
    printJobs(
      library.packs.filter(({ id }) => id === pack),
      editions,
    ),
  );
  const cache = await mkdtemp(join(tmpdir(), "checklist-packs-"));
  try {
    return await printPacks(jobs, printSource(library, files), { cache });
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}
