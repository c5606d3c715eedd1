/** Turns Chromium's tagged PDF into PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once: small passes over one document, then checks of what was lost. */
import { type Check, checks } from "./checks/index.ts";
import { openDocument } from "./document.ts";
import type { DocumentFacts, Finding } from "./facts.ts";
import { type Pass, passes } from "./passes/index.ts";
import { saveDocument } from "./save.ts";

export interface FinishedDocument {
  pdf: Uint8Array;
  /** What was lost, or cannot be mended here: a file that has any is not what its page was. */
  findings: Finding[];
  /** How many pages the file has. */
  pages: number;
}

/**
 * Finishes a PDF that Chromium printed with tags. A pure function: the same bytes and facts give the same bytes.
 * Rejects when the input is not a tagged PDF, and when `fieldFonts` are wanted and one is neither `.woff` nor `.ttf`.
 */
export function finish(raw: Uint8Array, facts: DocumentFacts): Promise<FinishedDocument> {
  return finishWith(raw, facts, passes, checks);
}

/** As `finish`, by these passes and checks. */
export async function finishWith(
  raw: Uint8Array,
  facts: DocumentFacts,
  passes: readonly Pass[],
  checks: readonly Check[],
): Promise<FinishedDocument> {
  const doc = await openDocument(raw, facts);
  for (const pass of passes) pass(doc);
  for (const check of checks) check(doc);
  const pages = doc.painting.pages.length;
  return { pdf: await saveDocument(doc), findings: doc.findings, pages };
}
