/** Turns Chromium's tagged PDF into PDF/UA-1 (ISO 14289-1): small passes over one document, in this order. */

import { glyphs } from "./checks/glyphs.ts";
import { shrinking } from "./checks/shrinking.ts";
import { sides } from "./checks/sides.ts";
import { words } from "./checks/words.ts";
import { openPack, type PackDocument } from "./document.ts";
import type { DocumentFacts, Finding } from "./facts.ts";
import { bookmarks } from "./passes/bookmarks.ts";
import { contents } from "./passes/contents.ts";
import { decoration } from "./passes/decoration.ts";
import { definitions } from "./passes/definitions.ts";
import { fields } from "./passes/fields.ts";
import { figures } from "./passes/figures.ts";
import { languages } from "./passes/languages.ts";
import { lineEnds } from "./passes/line-ends.ts";
import { links } from "./passes/links.ts";
import { lists } from "./passes/lists.ts";
import { margins } from "./passes/margins.ts";
import { metadata } from "./passes/metadata.ts";
import { notes } from "./passes/notes.ts";
import { pageLabels } from "./passes/page-labels.ts";
import { repeats } from "./passes/repeats.ts";
import { roleMap } from "./passes/role-map.ts";
import { roles } from "./passes/roles.ts";
import { tabOrder } from "./passes/tab-order.ts";
import { tables } from "./passes/tables.ts";
import { wrappers } from "./passes/wrappers.ts";
import { savePack } from "./save.ts";

/** One step. It edits the document or adds findings to it; what fails without it stands at the top of its file. */
export type Pass = (pack: PackDocument) => void;

/** Order matters: keys before notes, repeats before lines are joined, contents and notes before other lists, lists before their wrappers go, artifacts last. */
export const passes: readonly Pass[] = [
  languages,
  roles,
  repeats,
  decoration,
  lineEnds,
  fields,
  contents,
  notes,
  lists,
  definitions,
  figures,
  wrappers,
  tables,
  roleMap,
  links,
  bookmarks,
  pageLabels,
  margins,
  glyphs,
  shrinking,
  sides,
  words,
  metadata,
  tabOrder,
];

/**
 * Finishes a pack. A pure function: the same bytes and facts give the same bytes. Findings are things that were lost
 * or cannot be mended here; a pack that has any must not be published. Throws only when the input is not a tagged PDF.
 */
export async function finish(
  raw: Uint8Array,
  facts: DocumentFacts,
  steps: readonly Pass[] = passes,
): Promise<{ pdf: Uint8Array; findings: Finding[]; pages: number }> {
  const pack = await openPack(raw, facts);
  for (const step of steps) step(pack);
  const pages = pack.painting.pages.length;
  return { pdf: await savePack(pack), findings: pack.findings, pages };
}
