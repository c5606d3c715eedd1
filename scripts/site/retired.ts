/** What was taken out keeps its address: where it was, and what took its place. */
import { addressedItems } from "../content/addressed-items.ts";
import type { Library, Retired } from "../content/schema.ts";

export interface RetiredItem extends Retired {
  /** From the top of the site, with slashes at both ends. */
  address: string;
  /** The list that it stood in, where it has one. */
  list: { title: string; address: string } | undefined;
  replacement: { title: string; address: string } | undefined;
}

const lists = {
  question: { title: "The 20 questions", address: "/checklist/" },
  responsibility: { title: "The four responsibilities", address: "/responsibilities/" },
  guide: { title: "Discussion guides", address: "/guides/" },
  briefing: { title: "Seven-minute briefings", address: "/briefings/" },
  vignette: { title: "Vignettes", address: "/vignettes/" },
  pack: { title: "Packs", address: "/packs/" },
  page: undefined,
} as const;

/** The retired items of a library, each with where it was and what took its place. */
export function retiredItems(library: Library): RetiredItem[] {
  const all = addressedItems(library);
  return library.retired.map((item) => {
    const address = (id: string) => `${lists[item.was]?.address ?? "/"}${id}/`;
    const instead = all[item.was].find(({ id }) => id === item.instead);
    return {
      ...item,
      address: address(item.id),
      list: lists[item.was],
      replacement: instead && {
        title: instead.title,
        address: instead.id === "home" ? "/" : address(instead.id),
      },
    };
  });
}
