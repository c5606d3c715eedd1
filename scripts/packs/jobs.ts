/** What there is to print: each pack in each of its editions. */
import type { Library } from "../content/schema.ts";
import { type Edition, editionFacts, editions } from "../core/editions.ts";

export interface PrintJob {
  pack: string;
  edition: Edition;
  title: string;
  subject: string;
  /** Path of the pack's page from the top of the site: `packs/team/index.html`. */
  page: string;
  /** Path of the PDF from the top of the site: `packs/team-large-print.pdf`. */
  file: string;
  /** Exact number of sides, where the standard edition promises it. */
  sides?: number;
}

/** What every pack says of itself. */
export interface PackOrigin {
  /** Public address of the site, with a closing slash. */
  base: string;
  author: string;
  /** The one colour beside black. */
  colour: string;
  /** Words of the board's logo, which keeps colours of its own; absent when there is none. */
  logo?: string;
  version: string;
  status: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** The rendered site that the packs are pages of, and what every pack says of itself. */
export interface PrintSource extends PackOrigin {
  /** Folder of a board's own pages, from the top of the site: `leeds/`; absent where the whole site is its own. */
  folder?: string;
  /** Path from the top of the site, without a leading slash, to content. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/** What a job needs to know of a pack; without `page` it is printed from `packs/ID/`. */
type PackOfJobs = Pick<Library["packs"][number], "id" | "title" | "purpose" | "sides"> & { page?: string };

/** Every job for these packs, pack by pack. */
export function printJobs(packs: readonly PackOfJobs[], wanted: readonly Edition[] = editions): PrintJob[] {
  return packs.flatMap((pack) =>
    wanted.map((edition) => ({
      pack: pack.id,
      edition,
      title: pack.title,
      subject: pack.purpose,
      page: `${pack.page ?? `packs/${pack.id}/`}index.html`,
      file: `packs/${pack.id}${editionFacts[edition].fileSuffix}.pdf`,
      ...(pack.sides !== undefined && editionFacts[edition].keepsSides ? { sides: pack.sides } : {}),
    })),
  );
}
