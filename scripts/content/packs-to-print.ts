/** Every page that is laid out as a pack, and which of them are printed: the packs, each guide with its sheets, and each page with a sheet. */
import { untaken } from "../core/text.ts";
import type { Library, Pack } from "./schema.ts";

/** What a single sheet holds. */
export type SheetItem =
  | { kind: "briefing"; item: Library["briefings"][number] }
  | { kind: "vignette"; item: Library["vignettes"][number] }
  | { kind: "page"; item: Library["pages"][number] };

export interface PackToPrint extends Pack {
  /** Path of the page that it is printed from, with a closing slash: `packs/team/`. */
  page: string;
  /** The guide that it holds, where it is nothing but a guide. */
  guide?: Library["guides"][number];
  /** The one thing that it holds, where it is a single sheet. */
  sheet?: SheetItem;
}

/** Words that packs are made of. */
type PackWords = Pick<Library, "packs" | "guides" | "briefings" | "vignettes" | "pages">;

/**
 * What is printed from a page of its own, of `packPages`. Briefings and vignettes are not: they are cut out of the packs that
 * gather them.
 */
export function packsToPrint(words: PackWords): PackToPrint[] {
  return packPages(words).filter(({ sheet }) => sheet === undefined || sheet.kind === "page");
}

/**
 * The packs in order, then the guides, briefings and vignettes in order, and the pages with a sheet. Each of the latter
 * is a pack of one part, whose id begins with its kind: `guide-team-briefing`, `sheet-cpd-record`.
 */
export function packPages({ packs, guides, briefings, vignettes, pages }: PackWords): PackToPrint[] {
  const taken = new Set(packs.map(({ id }) => id));
  return [
    ...packs.map((pack) => ({ ...pack, page: `packs/${pack.id}/` })),
    ...guides.map(
      (guide): PackToPrint => ({
        id: untaken(`guide-${guide.id}`, taken),
        title: guide.title,
        purpose: guide.summary,
        who: guide.who,
        parts: [{ part: "guide", guide: guide.id }],
        file: guide.file,
        introduction: "",
        page: `guides/${guide.id}/`,
        guide,
      }),
    ),
    ...briefings.map(
      (item): PackToPrint => ({
        ...single(untaken(`briefing-${item.id}`, taken), item, item.summary),
        parts: [{ part: "briefing", briefing: item.id }],
        page: `briefings/${item.id}/`,
        sheet: { kind: "briefing", item },
      }),
    ),
    ...vignettes.map(
      (item): PackToPrint => ({
        ...single(untaken(`vignette-${item.id}`, taken), item, item.summary),
        parts: [{ part: "vignette", vignette: item.id }],
        page: `vignettes/${item.id}/`,
        sheet: { kind: "vignette", item },
      }),
    ),
    ...pages
      .filter(({ sheet }) => sheet)
      .map(
        (item): PackToPrint => ({
          ...single(untaken(`sheet-${item.id}`, taken), item, item.description),
          parts: [{ part: "page", page: item.id }],
          page: `${item.id}/`,
          sheet: { kind: "page", item },
        }),
      ),
  ];
}

function single(id: string, { title, file }: { title: string; file: string }, purpose: string) {
  return { id, title, file, purpose, who: "", introduction: "" };
}
