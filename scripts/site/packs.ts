/** A pack as its page shows it: parts with titles, anchors and the items they hold. */
import type { Evidence, Guide, Library, Pack, PackPart } from "../content/schema.ts";
import { untaken } from "../core/text.ts";

/** A handout as a sheet to copy. */
export interface Sheet {
  /** In the order of the pack, from 1. */
  number: number;
  /** Unlike any other in the pack. */
  anchor: string;
  title: string;
  /** Markdown. */
  body: string;
  /** How many copies, and what becomes of them after the meeting. */
  copies: string;
  afterwards: string;
  layout: string;
  /** Widths in millimetres of the first columns of its first table. */
  columns: readonly number[];
}

export interface PackSection {
  /** Anchor of the part, unlike any other in the pack. */
  id: string;
  /** `sheets`, the sheets to copy, ends every pack that has guides with handouts. */
  kind: PackPart["part"] | "sheets";
  /** Heading of the part, also its running title. */
  title: string;
  /** Headings below it that the contents list shows. */
  entries: { id: string; title: string }[];
  /** The item whose words it holds. */
  page?: Library["pages"][number];
  guide?: Library["guides"][number];
  briefing?: Library["briefings"][number];
  vignette?: Library["vignettes"][number];
  /** Of a guide: its sheets, which stand at the end of the pack. */
  sheets?: Sheet[];
  /** Of the sheets to copy: the guides that they belong to. */
  guides?: { id: string; title: string; minutes: number; sheets: Sheet[] }[];
}

const titles: Record<Exclude<PackSection["kind"], "page" | "guide" | "briefing" | "vignette">, string> = {
  cover: "Cover",
  contents: "Contents",
  checklist: "The 20 questions",
  workbook: "The questions, with space to write",
  prompts: "Prompts for the supervisor",
  responsibilities: "The four responsibilities",
  tally: "Team tally, without names",
  actions: "Action log",
  evidence: "Sources",
  about: "About this pack",
  sheets: "Sheets to copy",
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
    if (part.part === "briefing") return [found(library.briefings, part.briefing)];
    if (part.part === "vignette") return [found(library.vignettes, part.vignette)];
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

/** The anchors of a pack that begin a part of it or an item in one, in the order of its pages. */
export function packAnchors(sections: readonly PackSection[], questions: Library["questions"]): string[] {
  return sections.flatMap(({ id, kind, entries }) => [
    id,
    ...entries.map((entry) => entry.id),
    ...(kind === "workbook" ? questions.map((question) => `question-${question.id}`) : []),
  ]);
}

/** The parts of `pack` in order. References have been checked, so every one is found. */
export function packSections(pack: Pack, library: Library): PackSection[] {
  // The page about the site and the part about the pack may both be there, and a part may come twice.
  const taken = new Set<string>();
  let sheets = 0;
  const sections = pack.parts.map((part): PackSection => {
    if (part.part === "page") {
      const page = found(library.pages, part.page);
      const id = untaken(`part-${page.id}`, taken);
      return { id, kind: part.part, title: page.title, entries: [], page };
    }
    if (part.part === "briefing") {
      const briefing = found(library.briefings, part.briefing);
      const id = untaken(`part-${briefing.id}`, taken);
      return { id, kind: part.part, title: briefing.title, entries: [], briefing };
    }
    if (part.part === "vignette") {
      const vignette = found(library.vignettes, part.vignette);
      const id = untaken(`part-${vignette.id}`, taken);
      return { id, kind: part.part, title: vignette.title, entries: [], vignette };
    }
    if (part.part === "guide") {
      const guide = withOwnAnchors(found(library.guides, part.guide));
      const toCopy = guide.handouts.map(({ id, title, body }): Sheet => {
        sheets += 1;
        const use = guide.sheets.find(({ sheet }) => sheet === title);
        const { copies = "", afterwards = "", layout = "", columns = [] } = use ?? {};
        return {
          number: sheets,
          anchor: `${guide.id}-${id}`,
          title,
          body,
          copies,
          afterwards,
          layout,
          columns,
        };
      });
      const id = untaken(`part-${guide.id}`, taken);
      return { id, kind: part.part, title: guide.title, entries: [], guide, sheets: toCopy };
    }
    const entries =
      part.part === "responsibilities"
        ? library.responsibilities.map((item) => ({ id: `responsibility-${item.id}`, title: item.title }))
        : [];
    return { id: untaken(`part-${part.part}`, taken), kind: part.part, title: titles[part.part], entries };
  });
  return sheets === 0 ? sections : [...sections, sheetsSection(sections, taken)];
}

function sheetsSection(sections: readonly PackSection[], taken: Set<string>): PackSection {
  const guides = sections.flatMap(({ guide, sheets = [] }) =>
    guide && sheets.length > 0 ? [{ id: guide.id, title: guide.title, minutes: guide.minutes, sheets }] : [],
  );
  const entries = guides.flatMap(({ sheets }) => sheets.map(({ anchor, title }) => ({ id: anchor, title })));
  return { id: untaken("part-sheets", taken), kind: "sheets", title: titles.sheets, entries, guides };
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
