/** The PDFs of published versions as the site holds them: as they were frozen, or the notice that takes their place. */
import type { History } from "../content/history.ts";
import type { Library, Version } from "../content/schema.ts";
import { fixedAddress } from "../core/fixed-address.ts";
import type { Problem } from "../core/problem.ts";
import type { PrintJob } from "../packs/jobs.ts";
import { type Printed, printPacks } from "../packs/print-packs.ts";
import type { SiteFiles } from "../site/files.ts";
import { currentOf } from "../versions/history.ts";
import { fixedPacks } from "../versions/showing.ts";
import { printSource } from "./print-source.ts";

/** Where the words come from, and the rendered site, which holds the page of each notice. */
interface Site {
  project: string;
  library: Library;
  files: SiteFiles;
  cache: string;
}

export interface PublishedPacks {
  /** Path from the top of the site, without a leading slash, to content. */
  files: Map<string, Uint8Array>;
  problems: Problem[];
}

/** Every pack of every published version at the address that it keeps for ever. */
export async function publishedPacks(history: History, site: Site): Promise<PublishedPacks> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const version of history) {
    const packs = await fixedPacks(site.project, version);
    const notice = version.state === "withdrawn" ? await printNotice(version.note, site) : undefined;
    for (const [address, pdf] of packs) files.set(address, notice?.pdf ?? pdf);
    problems.push(...(notice?.problems ?? []));
  }
  return { files, problems };
}

/**
 * The packs of the current version at the addresses that always lead to the newest, taken from `fixed`; undefined
 * before the first version. When every version is withdrawn the notice stands there, and no pack is offered.
 */
export function currentPacks(history: History, fixed: ReadonlyMap<string, Uint8Array>): Printed | undefined {
  const shown = currentOf(history);
  if (!shown) return undefined;
  const files = new Map<string, Uint8Array>();
  for (const { file } of shown.packs) {
    const pdf = fixed.get(fixedAddress(shown.note.version, file));
    if (pdf) files.set(file, pdf);
  }
  return { packs: shown.state === "withdrawn" ? [] : shown.packs, files, findings: [] };
}

async function printNotice(
  note: Version,
  { library, files, cache }: Site,
): Promise<{ pdf: Uint8Array | undefined; problems: Problem[] }> {
  const { version, date, withdrawn_on = date } = note;
  const job: PrintJob = {
    pack: "withdrawn",
    edition: "standard",
    title: `Withdrawn: stop using version ${version}`,
    subject: `Why version ${version} was withdrawn, and what to use instead.`,
    page: `versions/${version}/withdrawn/index.html`,
    file: `v/${version}/withdrawn.pdf`,
    sides: 1,
  };
  const source = {
    ...printSource(library, files),
    author: library.board.name,
    version,
    status: "Withdrawn",
    date: withdrawn_on,
  };
  const printed = await printPacks([job], source, { cache });
  const problems = printed.findings.map(({ finding }) => ({
    file: note.file,
    line: 1,
    column: 1,
    field: "reason",
    message:
      finding.rule === "too-many-pages"
        ? "does not fit on the one page of the notice. Make it shorter."
        : finding.message,
  }));
  return { pdf: printed.files.get(job.file), problems };
}
