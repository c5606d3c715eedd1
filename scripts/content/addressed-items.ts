/** Items that have an address of their own, by kind. */
import type { Library } from "./schema.ts";

/** The items of a library, each list in reading order. */
export function addressedItems({
  questions,
  responsibilities,
  guides,
  briefings,
  vignettes,
  packs,
  pages,
}: Library) {
  return {
    question: questions,
    responsibility: responsibilities,
    guide: guides,
    briefing: briefings,
    vignette: vignettes,
    pack: packs,
    page: pages,
  };
}
