/** What a render is given: words, styles, and what is known of the printed packs. */
import type { History } from "../content/history.ts";
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
  /** Bytes of each file of an earlier render, by its path from the top; a file without one shows no size. */
  sizes?: ReadonlyMap<string, number>;
  /** By pack, of its standard edition and without pages left blank: how many there are, and the page of each anchor. */
  tops?: ReadonlyMap<string, { pages: number; tops: ReadonlyMap<string, number> }>;
  /** Every published version, newest first. Absent before the first. */
  history?: History;
  /** Day of building, `YYYY-MM-DD`, by which a review may be overdue. Absent: nothing is said of that. */
  today?: string;
}
