/** Items that have an address of their own, by kind. */
import type { Library } from "./schema.ts";

/** The items of a library, each list in reading order. */
export function addressedItems({ questions, responsibilities, guides, packs, pages }: Library) {
  return {
    question: questions,
    responsibility: responsibilities,
    guide: guides,
    pack: packs,
    page: pages,
  };
}
