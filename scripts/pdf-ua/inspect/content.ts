/** Clauses 7.1, 7.2 and 7.20 on painting: everything is either tagged or an artifact, never both, and has a language. */
import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import type { MarkedSequence, Visitor } from "../pdf/events.ts";
import { textString } from "../pdf/painting.ts";
import { hasLanguage, parentOf, type Subject } from "./subject.ts";

const REPLACEMENTS = [
  ["ActualText", "7.2-30"],
  ["Alt", "7.2-31"],
  ["E", "7.2-32"],
] as const;

export function inspectContent(subject: Subject): Visitor {
  const drawn = new Set<PDFRef>();
  const known = new Map<MarkedSequence, PDFDict | undefined>();
  const elementOf = (marked: MarkedSequence): PDFDict | undefined => {
    if (marked.mcid === undefined) return undefined;
    if (!known.has(marked)) known.set(marked, parentOf(subject, marked.stream.dict, marked.mcid));
    return known.get(marked);
  };
  const isTagged = (open: readonly MarkedSequence[]) =>
    open.some((marked) => elementOf(marked) !== undefined);
  const hasSpokenLanguage = (open: readonly MarkedSequence[]) =>
    open.some((marked) => marked.properties.has("Lang") || hasLanguage(subject, elementOf(marked))) ||
    subject.language !== undefined;

  return {
    shown(glyphs, open) {
      if (isTagged(open) && !hasSpokenLanguage(open))
        subject.report("7.2-34", "Text has no language.", glyphs.stream.page + 1);
    },
    painted({ kind, stream }, open) {
      if (!isTagged(open) && !open.some(isArtifact)) {
        subject.report(
          "7.1-3",
          `Something painted (${kind}) is neither tagged nor an artifact.`,
          stream.page + 1,
        );
      }
    },
    opened(marked, open) {
      const page = marked.stream.page + 1;
      if (isArtifact(marked) && isTagged(open))
        subject.report("7.1-1", "An artifact stands inside tagged content.", page);
      if (elementOf(marked) && open.some(isArtifact))
        subject.report("7.1-2", "Tagged content stands inside an artifact.", page);
      const language = marked.properties.get("Lang");
      if (
        language instanceof Uint8Array &&
        !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(textString(language))
      ) {
        subject.report("7.2-29", `"${textString(language)}" is not the code of a language.`, page);
      }
      if (marked.tag !== "Span" || hasSpokenLanguage([...open, marked])) return;
      for (const [key, rule] of REPLACEMENTS) {
        if (marked.properties.has(key)) subject.report(rule, `The ${key} of a span has no language.`, page);
      }
    },
    stream(stream) {
      if (stream.picture || stream.dict === subject.pages[stream.page]?.node) return;
      if (drawn.has(stream.owner))
        subject.report("7.20-2", "A drawing with tagged content is used more than once.", stream.page + 1);
      drawn.add(stream.owner);
    },
  };
}

function isArtifact(marked: MarkedSequence): boolean {
  return marked.tag === "Artifact";
}
