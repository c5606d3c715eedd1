/** Work on PDFs that takes a processor for itself. It takes and gives plain data, so that any thread can do it. */
import type { Edition } from "../core/editions.ts";
import {
  type AssembleFacts,
  assemble,
  type DocumentFacts,
  destinationPages,
  type FinishedDocument,
  type Frames,
  finish,
  type Part,
} from "../pdf-ua/index.ts";
import { cutSheetsFrom } from "./cut-from.ts";
import { inspectPack } from "./inspect-pack.ts";
import type { PackOrigin } from "./jobs.ts";

/** A part that Chromium has printed. */
export interface PartToFinish {
  pdf: Uint8Array;
  facts: DocumentFacts;
}

export interface FinishedPart extends FinishedDocument {
  /** Page, from 1 within the part, of each id in it that links lead to. */
  places: Record<string, number>;
}

/** What a pack is made of. */
export interface PackToAssemble {
  parts: readonly Part[];
  frames: Frames;
  facts: AssembleFacts;
  edition: Edition;
  origin: PackOrigin;
}

export const pdfWork = {
  /** Finishes a part, and finds where its places are. Rejects as `finish` does. */
  async finishPart({ pdf, facts }: PartToFinish): Promise<FinishedPart> {
    const places = Object.fromEntries(await destinationPages(pdf));
    return { ...(await finish(pdf, facts)), places };
  },

  /** Puts a pack together, with what must be mended in it. Rejects as `assemble` does. */
  async assemblePack({ parts, frames, facts, edition, origin }: PackToAssemble): Promise<FinishedDocument> {
    const made = await assemble(parts, frames, facts);
    const findings = [...made.findings, ...(await inspectPack(made.pdf, edition, origin))];
    return { ...made, findings };
  },

  cutSheetsFrom,
};

/** One piece of work, as it is sent to a thread. */
export interface PdfTask {
  name: keyof typeof pdfWork;
  input: unknown;
}

/** Does it in the thread that asks. */
export function doWork({ name, input }: PdfTask): Promise<unknown> {
  return (pdfWork[name] as (input: unknown) => Promise<unknown>)(input);
}
