/** A pack as a file: the same facts of it whether it was just printed, is shown for download or was published. */

export type Edition = "standard" | "large-print" | "fillable";

/** Editions in the order that readers choose from. */
export const editions: readonly Edition[] = ["standard", "large-print", "fillable"];

/** One printed edition of a pack. */
export interface PrintedPack {
  pack: string;
  edition: Edition;
  /** Path from the top of the site, and in the folder of a published version: `packs/at-a-glance.pdf`. */
  file: string;
  pages: number;
  bytes: number;
  sha256: string;
}
