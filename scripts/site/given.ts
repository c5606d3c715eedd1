/** What a render is given: words, styles, and what is known of the printed packs. */
import type { Library } from "../content/schema.ts";
import type { Assets } from "./assets.ts";

/** What there is to say of a printed pack. */
export interface PackFacts {
  pack: string;
  /** File name below `/packs/`. */
  file: string;
  pages: number;
  bytes: number;
  sha256: string;
}

export interface Given {
  library: Library;
  assets: Assets;
  /** Empty while the packs have not been printed. */
  facts: PackFacts[];
}
