/** What a render is given: words, styles, and what is known of the printed packs. */
import type { History } from "../content/history.ts";
import type { Library } from "../content/schema.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import type { Assets } from "./assets.ts";
import type { Zip } from "./downloads/zips.ts";

export interface CoverPicture {
  /** From the top of the site. */
  address: string;
  /** Pixels. */
  width: number;
  height: number;
}

export interface RenderInput {
  library: Library;
  assets: Assets;
  /** Empty while the packs have not been printed. */
  printed: readonly PrintedPack[];
  /** Single sheets in each edition, by `pack` the id of the sheet; absent while the packs have not been printed. */
  sheets?: readonly PrintedPack[];
  /** The picture of each pack's first side, by the pack's id. */
  covers?: Readonly<Record<string, CoverPicture>>;
  /** Bytes of `downloads/practice-checklist.html`; absent until it has been rendered. */
  oneFileBytes?: number;
  /** Bytes of each Word copy, by its place from the top of the site; absent where there are none. */
  word?: ReadonlyMap<string, number>;
  /** Zips of the packs; absent in a draft, which nobody should pass on. */
  zips?: readonly Zip[];
  /** By pack, of its standard edition and without pages left blank: how many there are, and the page of each anchor. */
  tops?: ReadonlyMap<string, { pages: number; tops: ReadonlyMap<string, number> }>;
  /** Every published version, newest first. Absent before the first. */
  history?: History;
  /** Day of building, `YYYY-MM-DD`, by which a review may be overdue. Absent: nothing is said of that. */
  today?: string;
}
