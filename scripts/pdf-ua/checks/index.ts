/** What is looked for in a document once every pass has run: things that were lost on paper and cannot be mended there. */
import type { TaggedDocument } from "../document.ts";
import { glyphs } from "./glyphs.ts";
import { pageCount } from "./page-count.ts";
import { shrinking } from "./shrinking.ts";
import { words } from "./words.ts";

/** One check. It adds findings and changes nothing else; what nobody would notice without it stands at the top of its file. */
export type Check = (doc: TaggedDocument) => void;

/** In the order of their findings; none depends on another. */
export const checks: readonly Check[] = [glyphs, shrinking, pageCount, words];
