/** A pack as its page shows it: parts with titles, anchors and the items they hold. */
import type { Evidence, Guide, Library, Pack, PackPart } from "../content/schema.ts";
import { untaken } from "../core/text.ts";

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

const guideAnchors = ["purpose", "print", "questions", "notes", "opening", "rules", "closing", "agenda"];

/** The guide with handouts whose anchors are unlike those of the guide's own headings: one may be called Agenda. */
export function withOwnAnchors(guide: Guide): Guide {
  const taken = new Set(guideAnchors);
  return { ...guide, handouts: guide.handouts.map((sheet) => ({ ...sheet, id: untaken(sheet.id, taken) })) };
}

/** The ids of every source that the words of `pack` rest on. */
export function packEvidence(pack: Pack, library: Library): Set<string> {
  const items = pack.parts.flatMap((part): { evidence?: string[] | undefined }[] => {
    if (part.part === "guide") return [found(library.guides, part.guide)];
    if (part.part === "responsibilities") return library.responsibilities;
    return part.part === "workbook" || part.part === "checklist" ? library.questions : [];
  });
  return new Set(items.flatMap((item) => item.evidence ?? []));
}

/** The sources that the words of `pack` rest on, in the order of the evidence. */
export function packSources(pack: Pack, library: Library): Evidence[] {
  const cited = packEvidence(pack, library);
  return library.evidence.filter(({ id }) => cited.has(id));
}

/** The parts of `pack` in order. References have been checked, so every one is found. */
export function packSections(pack: Pack, library: Library): PackSection[] {
  // The page about the site and the part about the pack may both be there, and a part may come twice.
  const taken = new Set<string>();
  return pack.parts.map((part) => {
    if (part.part === "page") {
      const page = found(library.pages, part.page);
      const id = untaken(`part-${page.id}`, taken);
      return { id, kind: part.part, title: page.title, entries: [], page };
    }
    if (part.part === "guide") {
      const guide = withOwnAnchors(found(library.guides, part.guide));
      const entries = guide.handouts.map((sheet) => ({ id: `${guide.id}-${sheet.id}`, title: sheet.title }));
      return { id: untaken(`part-${guide.id}`, taken), kind: part.part, title: guide.title, entries, guide };
    }
    const entries =
      part.part === "responsibilities"
        ? library.responsibilities.map((item) => ({ id: `responsibility-${item.id}`, title: item.title }))
        : [];
    return { id: untaken(`part-${part.part}`, taken), kind: part.part, title: titles[part.part], entries };
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
