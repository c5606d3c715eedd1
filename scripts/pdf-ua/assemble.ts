/** Makes one finished PDF of parts that were printed and finished one by one, however often each of them is used. */
import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import { pageCount } from "./checks/page-count.ts";
import {
  addPages,
  type Composition,
  newComposition,
  producerOf,
  readSource,
  saveComposition,
} from "./composition.ts";
import { openDocument } from "./document.ts";
import type { DocumentFacts, FileFacts, Finding } from "./facts.ts";
import type { FinishedDocument } from "./finish.ts";
import { joinFields } from "./join-fields.ts";
import { joinRoles, joinStructures, nameSections, renumberIds } from "./join-structures.ts";
import { type Frames, layFrames } from "./lay-frames.ts";
import { type MovedAddress, moveLinks } from "./move-links.ts";
import { uniteFonts } from "./pdf/composite-fonts.ts";
import { shareEqual } from "./pdf/share-equal.ts";
import type { Element } from "./pdf/structure.ts";
import { asDict, asName, asText, entry, pdfName } from "./pdf/values.ts";

/** A part of a document. */
export interface Part {
  /** A finished file. */
  pdf: Uint8Array;
  /** Names of the sections (`Sect`) around what it holds, from the outermost in: neighbours that share one stand in one section. */
  within?: readonly string[];
}

export interface AssembleFacts extends FileFacts, Pick<DocumentFacts, "pages"> {
  /** Addresses that the parts were printed with in the place of others. */
  addresses?: readonly MovedAddress[];
}

/**
 * One file of `parts` in their order, with `frames` under their pages where they were printed without heads and feet. The
 * same parts give the same bytes. A link whose target stands in no part becomes a finding, and so does another number of pages
 * than `facts` promise. Rejects when `finish` did not make a
 * part, when there is none, when there is not a frame for each page, and when a part has fewer sections than it names.
 */
export async function assemble(
  parts: readonly Part[],
  frames: Frames | undefined,
  { addresses = [], ...facts }: AssembleFacts,
): Promise<FinishedDocument> {
  const made = await newComposition();
  const { context } = made.pdf;
  const names = new Map<Element, string>();
  const ids = new Map<string, number>();
  const fields = { counts: new Map<string, number>(), groups: new Map<string, PDFRef>() };
  for (const { pdf, within = [] } of parts) {
    const source = await readSource(pdf);
    const added = addPages(made, source, [...source.pages.keys()]);
    renumberIds(added.root, ids);
    made.fields.push(...joinFields(context, added.fields, fields));
    nameSections(added.root, within, names);
    if (made.root) {
      joinRoles(made.root, added.root);
      joinStructures(made.root, added.root, names);
    } else {
      made.root = added.root;
      const producer = producerOf(source);
      if (producer) context.trailerInfo.Info = context.obj({ Producer: producer });
    }
  }
  moveLinks(made, addresses);
  if (frames) await layFrames(made, frames);
  share(made);
  uniteFonts(context);
  share(made);
  const findings = lostTargets(made);
  const pages = made.pages.length;
  const pdf = await saveComposition(made, facts);
  if (facts.pages !== undefined && facts.pages !== pages) {
    // By how many lines is told by what is painted, which is read only when there is something to say.
    const read = await openDocument(pdf, { ...facts, elements: {} });
    pageCount(read);
    findings.push(...read.findings);
  }
  return { pdf, findings, pages };
}

/** Parts bring the same fonts, drawings and states each for itself. */
function share(made: Composition): void {
  const {
    pdf: { context },
    form,
  } = made;
  const holders = dictsOf(made, [...made.pages, ...made.annotations.keys()]);
  shareEqual(context, form ? [...holders, form] : holders, ["Resources", "AP", "DR"]);
}

function dictsOf({ pdf: { context } }: Composition, refs: Iterable<PDFRef>): PDFDict[] {
  const found: PDFDict[] = [];
  for (const ref of refs) {
    const dict = asDict(context.lookup(ref));
    if (dict) found.push(dict);
  }
  return found;
}

function lostTargets({ pdf: { context }, pages, annotations, places }: Composition): Finding[] {
  return [...annotations].flatMap(([ref, on]): Finding[] => {
    const target = entry(asDict(context.lookup(ref)), "Dest");
    const name = asName(target) ?? asText(target);
    if (name === undefined || places.has(pdfName(name))) return [];
    const message = `A link leads to "#${name}", which is in no part of this document.`;
    return [{ rule: "link-target", page: pages.indexOf(on) + 1, message }];
  });
}
