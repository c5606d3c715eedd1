/** What a render is given: words, styles, and what is known of the printed packs. */
import type { Library } from "../content/schema.ts";
import type { Assets } from "./assets.ts";

/** What there is to say of one printed edition of a pack. */
export interface PrintedPack {
  pack: string;
  edition: "standard" | "large-print" | "fillable";
  /** Path from the top of the site: `packs/at-a-glance.pdf`. */
  file: string;
  pages: number;
  bytes: number;
  sha256: string;
}

export interface Given {
  library: Library;
  assets: Assets;
  /** Empty while the packs have not been printed. */
  printed: readonly PrintedPack[];
}
