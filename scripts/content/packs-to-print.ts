/** Everything that is printed as a file of its own: the packs, and each guide with its sheets. */
import { untaken } from "../core/text.ts";
import type { Library, Pack } from "./schema.ts";

export interface PackToPrint extends Pack {
  /** Path of the page that it is printed from, with a closing slash: `packs/team/`. */
  page: string;
  /** The guide that it holds, where it is nothing but a guide. */
  guide?: Library["guides"][number];
}

/** The packs in order, then the guides in order; a guide is a pack of one part, whose id begins with `guide-`. */
export function packsToPrint({ packs, guides }: Pick<Library, "packs" | "guides">): PackToPrint[] {
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
  ];
}
