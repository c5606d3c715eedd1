/** A pack of all that readers can choose for a pack of their own, in the order of printing. */
import type { Evidence, Library, Pack } from "../../content/schema.ts";
import { type PackSection, packSections, packSources } from "../packs.ts";

export interface OwnSection extends PackSection {
  /** The choice that brings it, such as `sheets/cover`; none where items are chosen one by one. */
  key?: string;
  /** Where packs hold the same words: an anchor, or `pack#anchor` when it matters which pack. */
  anchor: string;
  /** The pack whose sources it lists, and these sources. */
  from?: string;
  sources?: Evidence[];
}

/** The pack as the templates of packs take it. */
export interface OwnPack extends Pack {
  sections: OwnSection[];
  introductionIn: "contents";
}

export function wholeOwnPack(library: Library): OwnPack {
  // Each list of sources can be chosen as it stands in a pack: its length on paper is then known.
  const sourced = library.packs.filter(({ parts }) => parts.some(({ part }) => part === "evidence"));
  const pack: Pack = {
    id: "own",
    title: "Your own pack",
    purpose: "Questions, guides and sheets chosen for this occasion.",
    who: "The people who have been given it.",
    parts: [
      { part: "cover" },
      { part: "contents" },
      { part: "page", page: "how-to-use" },
      { part: "checklist" },
      { part: "workbook" },
      ...library.guides.map(({ id }) => ({ part: "guide" as const, guide: id })),
      { part: "responsibilities" },
      { part: "prompts" },
      { part: "tally" },
      { part: "actions" },
      ...sourced.map(() => ({ part: "evidence" as const })),
      { part: "about" },
    ],
    file: "",
    introduction:
      "This pack was put together on the website. Its parts are the same, word for word, as in the packs of the same version. Write nothing in it that could identify a person.",
  };
  const waiting = [...sourced];
  const sections = packSections(pack, library).map((section): OwnSection => {
    const from = section.kind === "evidence" ? waiting.shift() : undefined;
    return from ? sourcesOf(section, from, library) : keyed(section);
  });
  return { ...pack, sections, introductionIn: "contents" };
}

function sourcesOf(section: PackSection, pack: Pack, library: Library): OwnSection {
  return {
    ...section,
    title: `Sources: ${pack.title}`,
    key: `sheets/sources-${pack.id}`,
    anchor: `${pack.id}#part-evidence`,
    from: pack.title,
    sources: packSources(pack, library),
  };
}

function keyed(section: PackSection): OwnSection {
  const { id, kind, page, guide } = section;
  const own = { ...section, anchor: id };
  if (guide) return { ...own, key: `guides/${guide.id}` };
  if (page) return { ...own, key: `sheets/${page.id}` };
  if (kind === "workbook" || kind === "responsibilities" || kind === "sheets") return own;
  return { ...own, key: kind === "checklist" ? "sheets/at-a-glance" : `sheets/${kind}` };
}
