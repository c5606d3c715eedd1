/** A pack as its page shows it: parts with titles, anchors and the items they hold. */
import type { Library, Pack, PackPart } from "../content/schema.ts";

export interface PackSection {
  /** Anchor of the part, unlike any other in the pack. */
  id: string;
  kind: PackPart["part"];
  /** Heading of the part, also its running title. */
  title: string;
  /** Headings below it that the contents list shows. */
  entries: { id: string; title: string }[];
  /** The page or guide whose words it holds. */
  page?: Library["pages"][number];
  guide?: Library["guides"][number];
}

const titles: Record<Exclude<PackPart["part"], "page" | "guide">, string> = {
  cover: "Cover",
  contents: "Contents",
  checklist: "The 20 questions",
  workbook: "The questions, with room to write",
  prompts: "Prompts for the supervisor",
  responsibilities: "The four responsibilities",
  tally: "Team tally, without names",
  actions: "Action log",
  evidence: "Where this comes from: sources",
  about: "About this pack",
};

/** The ids of every source that the words of `pack` rest on. */
export function packEvidence(pack: Pack, library: Library): Set<string> {
  const items = pack.parts.flatMap((part): { evidence?: string[] | undefined }[] => {
    if (part.part === "guide") return [found(library.guides, part.guide)];
    if (part.part === "responsibilities") return library.responsibilities;
    return part.part === "workbook" || part.part === "checklist" ? library.questions : [];
  });
  return new Set(items.flatMap((item) => item.evidence ?? []));
}

/** The parts of `pack` in order. References have been checked, so every one is found. */
export function packSections(pack: Pack, library: Library): PackSection[] {
  return pack.parts.map((part) => {
    if (part.part === "page") {
      const page = found(library.pages, part.page);
      return { id: `part-${page.id}`, kind: part.part, title: page.title, entries: [], page };
    }
    if (part.part === "guide") {
      const guide = found(library.guides, part.guide);
      const entries = guide.handouts.map((sheet) => ({ id: `${guide.id}-${sheet.id}`, title: sheet.title }));
      return { id: `part-${guide.id}`, kind: part.part, title: guide.title, entries, guide };
    }
    const entries =
      part.part === "responsibilities"
        ? library.responsibilities.map((item) => ({ id: `responsibility-${item.id}`, title: item.title }))
        : [];
    return { id: `part-${part.part}`, kind: part.part, title: titles[part.part], entries };
  });
}

/** Number of lines in the list of contents. */
export function contentsLines(sections: readonly PackSection[]): number {
  return sections
    .filter(({ kind }) => kind !== "cover" && kind !== "contents")
    .reduce((lines, { entries }) => lines + 1 + entries.length, 0);
}

function found<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`"${id}" was not found; the content rules see to it that it is.`);
  return item;
}
