/** A pack as a file: the same facts of it whether it was just printed, is shown for download or was published. */

import type { Edition } from "./editions.ts";

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
