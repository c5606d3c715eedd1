/** The pack that readers put together themselves: its parts, how many pages each takes, and choices to start from. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Library, Pack } from "../content/schema.ts";
import type { Given } from "./given.ts";
import { type PackSection, packSections } from "./packs.ts";

/** One part that somebody can choose. */
export interface OwnPart {
  /** Kind and permanent id, as the address of a choice names it: `questions/daily-life`. */
  key: string;
  title: string;
  /** Where it can be read, from the top of the site. */
  address: string;
  /** Printed pages; absent until the packs have been printed. */
  pages?: number;
}

export interface OwnGroup {
  title: string;
  parts: OwnPart[];
}

/** A choice to start from: which parts, and whose prompts. */
export interface Preset {
  title: string;
  keys: string[];
  service: "both" | "children" | "adults";
}

/** Adds the groups, the presets, and the pack that holds everything there is to choose. */
export function ownPack(config: EleventyConfig, { library, tops }: Given): void {
  const places = placesIn(library, tops ?? new Map());
  config.addGlobalData("own_groups", ownGroups(library, places));
  config.addGlobalData("own_presets", presets(library));
  // Its page holds the sentences that come before the questions; it is counted once.
  config.addGlobalData("own_intro_pages", places("part-workbook").pages ?? 0);
  config.addGlobalData("own_pack", everything(library));
}

/** All parts in the order of printing. */
export function ownGroups(library: Library, place: Place): OwnGroup[] {
  const part = (key: string, title: string, anchor: string): OwnPart => ({ key, title, ...place(anchor) });
  const questions = library.themes.map((theme) => ({
    title: `Questions: ${theme.title}`,
    parts: library.questions
      .filter((question) => question.theme === theme.id)
      .map(({ id, number, title }) => part(`questions/${id}`, `${number}. ${title}`, `question-${id}`)),
  }));
  return [
    {
      title: "To begin with",
      parts: [
        part("sheets/cover", "Cover", "part-cover"),
        part("sheets/how-to-use", "How to use the checklist", "part-how-to-use"),
        part("sheets/at-a-glance", "All 20 questions on one sheet", "part-checklist"),
      ],
    },
    ...questions,
    {
      title: "Discussion guides",
      parts: library.guides.map(({ id, title, minutes }) =>
        part(`guides/${id}`, `${title}, ${minutes} minutes`, `part-${id}`),
      ),
    },
    {
      title: "Responsibilities of organisations",
      parts: library.responsibilities.map(({ id, number, title }) =>
        part(`responsibilities/${id}`, `${number}. ${title}`, `responsibility-${id}`),
      ),
    },
    {
      title: "Sheets",
      parts: [
        part("sheets/prompts", "Prompts for the supervisor, all 20 questions", "part-prompts"),
        part("sheets/tally", "Team tally, without names", "part-tally"),
        part("sheets/actions", "Action log", "part-actions"),
        part("sheets/about", "About this pack, with local contacts and its version", "part-about"),
      ],
    },
  ];
}

type Place = (anchor: string) => Pick<OwnPart, "address" | "pages">;

/** Finds where a part stands among the packs: the first pack that holds it, and its length there. */
function placesIn(library: Library, tops: NonNullable<Given["tops"]>): Place {
  const places = new Map<string, Pick<OwnPart, "address" | "pages">>();
  for (const pack of library.packs) {
    const anchors = packSections(pack, library).flatMap(({ id, kind }) => {
      if (kind === "workbook") return [id, ...library.questions.map((question) => `question-${question.id}`)];
      if (kind !== "responsibilities") return [id];
      return library.responsibilities.map((item) => `responsibility-${item.id}`);
    });
    const lengths = lengthsOf(anchors, tops.get(pack.id));
    for (const [index, anchor] of anchors.entries()) {
      if (places.get(anchor)?.pages !== undefined) continue;
      const pages = lengths[index];
      places.set(anchor, { address: `/packs/${pack.id}/#${anchor}`, ...(pages ? { pages } : {}) });
    }
  }
  return (anchor) => places.get(anchor) ?? { address: `/guides/${anchor.replace(/^part-/, "")}/` };
}

/** Each part ends where the next begins. Nothing links to the first part of a pack, which begins it. */
function lengthsOf(
  anchors: readonly string[],
  printed: { pages: number; tops: ReadonlyMap<string, number> } | undefined,
): (number | undefined)[] {
  if (!printed) return [];
  const { pages, tops } = printed;
  const first = anchors.map((anchor, index) => (index === 0 ? 1 : tops.get(anchor)));
  return first.map((top, index) => {
    if (top === undefined) return undefined;
    if (anchors[index] === "part-cover") return 1;
    return (first.slice(index + 1).find((other) => other !== undefined) ?? pages + 1) - top;
  });
}

function presets({ questions, guides, themes }: Library): Preset[] {
  const keys = (chosen: typeof questions) => chosen.map(({ id }) => `questions/${id}`);
  const around = (middle: string[], ...after: string[]) => [
    "sheets/cover",
    ...middle,
    ...after,
    "sheets/actions",
    "sheets/about",
  ];
  const firsts = themes.flatMap(({ id }) => questions.filter(({ theme }) => theme === id).slice(0, 1));
  const quoted = questions.filter(({ source }) => source === "quoted");
  const both = "both" as const;
  return [
    { title: "The five we chose, one from each theme", keys: around(keys(firsts)), service: both },
    { title: "The questions from the 2014 checklist", keys: around(keys(quoted)), service: both },
    ...themes.map(({ id, title }) => ({
      title: `Theme: ${title}`,
      keys: around(keys(questions.filter(({ theme }) => theme === id))),
      service: both,
    })),
    ...(["children", "adults"] as const).map((service) => ({
      title: `All questions, with prompts for work with ${service}`,
      keys: around(keys(questions.filter((question) => [service, both].includes(question.for)))),
      service,
    })),
    ...guides.map(({ id, title, minutes, questions: used }) => ({
      title: `${minutes} minutes: ${title}`,
      keys: around(
        used.length > 0 ? used.map((question) => `questions/${question}`) : ["sheets/at-a-glance"],
        `guides/${id}`,
      ),
      service: both,
    })),
  ];
}

/** A pack of all that can be chosen, in the order of printing, as the templates of packs take it. */
function everything(library: Library) {
  const pack: Pack = {
    id: "own",
    title: "Your own pack",
    purpose: "The questions, guides and sheets that somebody chose for this occasion.",
    who: "The people who were given it.",
    parts: [
      { part: "cover" },
      { part: "page", page: "how-to-use" },
      { part: "checklist" },
      { part: "workbook" },
      ...library.guides.map(({ id }) => ({ part: "guide" as const, guide: id })),
      { part: "responsibilities" },
      { part: "prompts" },
      { part: "tally" },
      { part: "actions" },
      { part: "about" },
    ],
    file: "",
    introduction:
      "This pack was put together on the website. Its parts are the same, word for word, as in the packs of the same version. Write nothing in it that could identify a person.",
  };
  const sections = packSections(pack, library).map((section) => ({ ...section, key: keyOf(section) }));
  return { ...pack, sections, sources: [], contactsAfterContents: false };
}

/** Key of a part that is chosen whole; none for those whose items are chosen one by one. */
function keyOf({ kind, page, guide }: PackSection): string | undefined {
  if (guide) return `guides/${guide.id}`;
  if (page) return `sheets/${page.id}`;
  if (kind === "workbook" || kind === "responsibilities") return undefined;
  return kind === "checklist" ? "sheets/at-a-glance" : `sheets/${kind}`;
}
