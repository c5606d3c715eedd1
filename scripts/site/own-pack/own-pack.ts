/** Building a pack: what readers can choose, choices to start from, and what it takes on paper. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Library } from "../../content/schema.ts";
import type { RenderInput } from "../render-input.ts";
import { type FindPackLocation, ownPlan, type Piece, placesIn } from "./plan.ts";
import { ownPresets } from "./presets.ts";
import { type OwnSection, wholeOwnPack } from "./sections.ts";

/** One part that somebody can choose. */
export interface OwnPart {
  /** Kind and permanent id, as the address of a choice names it: `questions/daily-life`. */
  key: string;
  title: string;
  /** Where it can be read, from the top of the site; absent for what is made when it is printed. */
  address?: string;
  /** Printed pages; absent until the packs have been printed, and where they depend on the rest of the choice. */
  pages?: number;
}

export interface OwnGroup {
  title: string;
  parts: OwnPart[];
}

/** Adds the groups, the presets, the pack that holds everything there is to choose, and its plan for the browser. */
export function ownPack(config: EleventyConfig, { library, tops }: RenderInput): void {
  const place = placesIn(library, tops ?? new Map());
  const pack = wholeOwnPack(library);
  const plan = ownPlan(pack.sections, library, place);
  config.addGlobalData("own_groups", ownGroups(library, pack.sections, plan, place));
  config.addGlobalData("own_presets", ownPresets(library));
  config.addGlobalData("own_pack", pack);
  config.addGlobalData("own_plan", JSON.stringify(plan));
  // Only an edition to fill in on screen names its fields; here the names would be 1 KB that nobody uses.
  config.addFilter("without_fields", ((html: unknown) =>
    String(html).replace(/ data-field-(?:label|lines)="[^"]*"/g, "")) as never);
}

/** All parts in the order of printing. */
function ownGroups(
  library: Library,
  sections: readonly OwnSection[],
  plan: readonly Piece[],
  place: FindPackLocation,
): OwnGroup[] {
  const part = (key: string, title: string, address?: string): OwnPart => {
    const pages = pagesOf(plan, key);
    return { key, title, ...(address ? { address } : {}), ...(pages ? { pages } : {}) };
  };
  const items = (kind: string, anchor: string, all: readonly { id: string; title: string }[]) =>
    all.map(({ id, title }) => {
      const page = kind === "questions" ? "checklist" : kind;
      return part(`${kind}/${id}`, title, place(`${anchor}-${id}`)?.address ?? `/${page}/${id}/`);
    });
  const sheet = (key: string, title: string) => {
    const section = sections.find((candidate) => candidate.key === key);
    return part(key, title, section && place(section.anchor)?.address);
  };
  return [
    {
      title: "To start with",
      parts: [
        sheet("sheets/cover", "Cover"),
        part("sheets/contents", "Contents: a list of what you chose"),
        sheet("sheets/how-to-use", "How to use the checklist"),
        sheet("sheets/at-a-glance", "All 20 questions on one sheet"),
      ],
    },
    ...library.themes.map(({ id, title }) => {
      const asked = library.questions.filter(({ theme }) => theme === id);
      return { title: `Questions: ${title}`, parts: items("questions", "question", asked.map(numbered)) };
    }),
    {
      title: "Discussion guides",
      parts: items(
        "guides",
        "part",
        library.guides.map(({ id, title, minutes }) => ({ id, title: `${title}, ${minutes} minutes` })),
      ),
    },
    {
      title: "Responsibilities of organisations",
      parts: items("responsibilities", "responsibility", library.responsibilities.map(numbered)),
    },
    {
      title: "Sheets",
      parts: [
        sheet("sheets/prompts", "Prompts for the supervisor: for the questions you chose, or for all 20"),
        sheet("sheets/tally", "Team tally, without names"),
        sheet("sheets/actions", "Action log"),
        ...sections.flatMap(({ key, title, from }) => (key && from ? [sheet(key, title)] : [])),
        sheet("sheets/about", "About this pack, with local contacts and its version"),
      ],
    },
  ];
}

function numbered({ id, number, title }: { id: string; number: number; title: string }) {
  return { id, title: `${number}. ${title}` };
}

/** Pages that come with a choice, whatever else is chosen; undefined where that cannot be said. */
function pagesOf(plan: readonly Piece[], key: string): number | undefined {
  const lengths = plan.filter((piece) => piece.key === key).map(({ pages }) => pages ?? Number.NaN);
  const sum = lengths.reduce((pages, length) => pages + length, 0);
  return Number.isNaN(sum) ? undefined : sum;
}
