/** How the parts of a reader's own pack come out on paper: their order, their lengths, and which start a fresh sheet. */
import type { Library } from "../../content/schema.ts";
import { packAnchors, packSections } from "../packs.ts";
import type { RenderInput } from "../render-input.ts";
import type { OwnSection } from "./sections.ts";

/** What the browser adds up: a run of pages that always comes out whole. Kept short, since it travels with the page. */
export interface Piece {
  /** The choice it comes with; one that ends in a slash comes with any choice that begins so. */
  key: string;
  /** Anchor of the element that it begins with. */
  id: string;
  /** Absent until the packs have been printed, and where `rows` says how many there are. */
  pages?: number;
  /** Handed out on its own: it starts on a right-hand page. */
  right?: true;
  /** Has a line in the list of contents. */
  listed?: true;
  rows?: Rows;
}

/** Rows of one height: `each` of them fill a page, and the heading takes the room of `head`. */
export interface Rows {
  /** One row for each listed piece, or for each question chosen: for all when none is. */
  of: "listed" | "questions";
  head: number;
  each: number;
}

/** Where a part can be read among the packs, and how long it is there. */
export interface PackLocation {
  /** From the top of the site. */
  address: string;
  pages?: number;
}

/** Heights are fixed by `layouts/styles/print/own-pack.css`. */
const CONTENTS: Rows = { of: "listed", head: 8, each: 31 };
const PROMPTS: Rows = { of: "questions", head: 1, each: 3 };

/** By anchor, or by `pack#anchor`; undefined when no pack holds it. */
export type FindPackLocation = (anchor: string) => PackLocation | undefined;

/** The pieces in the order of printing. */
export function ownPlan(
  sections: readonly OwnSection[],
  { questions, responsibilities }: Library,
  place: FindPackLocation,
): Piece[] {
  const piece = (key: string, id: string, more: Partial<Piece> = {}, anchor = id): Piece => {
    const pages = place(anchor)?.pages;
    return { key, id, ...(pages === undefined ? {} : { pages }), ...more };
  };
  return sections.flatMap(({ id, kind, key = "", guides = [], anchor }): Piece[] => {
    if (kind === "cover") return [piece(key, id)];
    if (kind === "contents") return [{ key, id, rows: CONTENTS }];
    if (kind === "prompts") return [{ key, id, rows: PROMPTS, listed: true }];
    if (kind === "checklist") return [piece(key, id, { right: true, listed: true })];
    if (kind === "workbook")
      return [
        { key: "questions/", id, pages: 1, listed: true },
        ...questions.map((item) => piece(`questions/${item.id}`, `question-${item.id}`, { right: true })),
      ];
    if (kind === "responsibilities")
      return [
        { key: "responsibilities/", id, pages: 1, right: true, listed: true },
        ...responsibilities.map((item) =>
          piece(`responsibilities/${item.id}`, `responsibility-${item.id}`, { listed: true }),
        ),
      ];
    if (kind === "sheets")
      return [
        // It begins with its first sheet, and its entry stands in the head of the contents.
        { key: "guides/", id, pages: 0 },
        ...guides.flatMap((guide) =>
          guide.sheets.map(({ anchor: sheet }) => piece(`guides/${guide.id}`, sheet, { listed: true })),
        ),
      ];
    return [piece(key, id, { listed: true }, anchor)];
  });
}

/** Finds a part by its anchor in the first pack that holds it, or by `pack#anchor` in one of them. */
export function placesIn(library: Library, tops: NonNullable<RenderInput["tops"]>): FindPackLocation {
  const places = new Map<string, PackLocation>();
  for (const pack of library.packs) {
    const anchors = packAnchors(packSections(pack, library), library.questions);
    const lengths = lengthsOf(anchors, tops.get(pack.id));
    for (const [index, anchor] of anchors.entries()) {
      const pages = lengths[index];
      const place = { address: `/packs/${pack.id}/#${anchor}`, ...(pages ? { pages } : {}) };
      places.set(`${pack.id}#${anchor}`, place);
      if (places.get(anchor)?.pages === undefined) places.set(anchor, place);
    }
  }
  return (anchor) => places.get(anchor);
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
