/** Makes a pack of its parts: heads and feet once they are in their places, and one file of it all. */
import { editionFacts } from "../core/editions.ts";
import type { Finding, Frames } from "../pdf-ua/index.ts";
import { withAdvice } from "./advice.ts";
import type { Kept } from "./cache.ts";
import { fileFacts } from "./file-facts.ts";
import type { PrintJob, PrintSource } from "./jobs.ts";
import { trueAddresses } from "./print-address.ts";
import { type PartsToSettle, type SettledParts, settleParts } from "./settle-parts.ts";
import { threads } from "./threads.ts";

export interface PartsOfPack extends Omit<PartsToSettle, "rightHandPages"> {
  /** Heads and feet of pages of these kinds. */
  frames(kinds: readonly string[]): Promise<Frames>;
}

export interface MadePack extends Kept, Pick<SettledParts, "counts"> {
  findings: Finding[];
}

/** The finished pack of `job`, and what must be mended in it. The files of the site are not sent to a thread. */
export async function makePack(
  job: PrintJob,
  { files: _, ...origin }: PrintSource,
  given: PartsOfPack,
): Promise<MadePack> {
  // A screen has no backs of pages.
  const rightHandPages = !editionFacts[job.edition].fillable;
  const settled = await settleParts({ ...given, rightHandPages });
  const kinds = settled.placed.flatMap(({ part, printed }) => Array<string>(printed.pages).fill(part.kind));
  const frames = await given.frames(kinds);
  const made = await threads.run("assemblePack", {
    parts: settled.placed.map(({ part: { within }, printed: { pdf } }) => ({ pdf, within })),
    frames,
    facts: {
      ...fileFacts(job, origin),
      producer: "practice-checklist",
      pages: job.sides,
      addresses: trueAddresses(origin),
    },
    edition: job.edition,
    origin,
  });
  const inParts = findingsOf(settled);
  const isTooFull = inParts.some(({ rule }) => rule === "side-too-full");
  const findings = [
    ...inParts,
    // What is pushed over to another page is no second fault, and its height is not the excess.
    ...made.findings.filter(({ rule }) => !isTooFull || rule !== "too-many-pages"),
  ];
  return { pdf: made.pdf, pages: made.pages, counts: settled.counts, findings: findings.map(withAdvice) };
}

/** What was found in the parts, at the pages of the pack. */
function findingsOf({ placed, isSettled }: SettledParts): Finding[] {
  const findings = placed.flatMap(({ printed, before }) =>
    printed.findings.map((finding) =>
      finding.page === undefined ? finding : { ...finding, page: before + finding.page },
    ),
  );
  const message = "The page numbers of the contents moved with every print. Give the numbers a fixed width.";
  return isSettled ? findings : [...findings, { rule: "page-numbers", message }];
}
