/** Single sheets on the website: the lists that gather them, and where each stands. */
import type { PackToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";

/** Whom a vignette is for, in words for readers. */
export const audiences = {
  children: "For children's services",
  adults: "For adults' services",
  both: "For both services",
} as const;

/** A list of sheets of one kind, with a page of its own. */
export interface SheetList {
  kind: "briefing" | "vignette";
  /** From the top of the site, with slashes at both ends. */
  address: string;
  title: string;
  description: string;
  lead: string;
  /** The pack that gathers them, where there is one. */
  pack: Library["packs"][number] | undefined;
  items: { number: number; title: string; summary: string; address: string; label?: string }[];
}

/** The lists that have something on them. */
export function sheetLists({ briefings, vignettes, packs }: Library): SheetList[] {
  const lists: SheetList[] = [
    {
      kind: "briefing",
      address: "/briefings/",
      title: "Seven-minute briefings",
      description: "Filled-in briefings on one sheet each, to read together in a team meeting.",
      lead: "Each is one sheet: seven short parts, about a minute each, and two or three questions to talk about.",
      pack: packs.find(({ parts }) => parts.some(({ part }) => part === "briefing")),
      items: briefings.map(({ id, number, title, summary }) => ({
        number,
        title,
        summary,
        address: `/briefings/${id}/`,
      })),
    },
    {
      kind: "vignette",
      address: "/vignettes/",
      title: "Vignettes: invented situations",
      description: "Invented situations told in stages, with notes for the facilitator, one sheet each.",
      lead: "Each is invented and told in two or three stages. The front is cut up and handed out; the back is for the facilitator. No one in them is real.",
      pack: packs.find(({ parts }) => parts.some(({ part }) => part === "vignette")),
      items: vignettes.map(({ id, number, title, summary, for: whom }) => ({
        number,
        title,
        summary,
        address: `/vignettes/${id}/`,
        label: audiences[whom],
      })),
    },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

/** The way to a sheet from the home page, and those before and after it, for its page. */
export function placeOfSheet(
  { sheet }: PackToPrint,
  library: Library,
): { trail: { title: string; address: string }[]; list?: SheetList } {
  const list = sheetLists(library).find(({ kind }) => kind === sheet?.kind);
  return list ? { trail: [{ title: list.title, address: list.address }], list } : { trail: [] };
}
