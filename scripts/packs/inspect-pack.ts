/** What every PDF of ours is held to, a pack and a sheet that was cut out of one. */
import { MIN_DOTS } from "../content/pictures/picture.ts";
import { type Edition, editionFacts } from "../core/editions.ts";
import { type Finding, inspect } from "../pdf-ua/index.ts";
import type { PackOrigin } from "./jobs.ts";
import { pinnedFonts } from "./pinned-fonts.ts";

/** What office printers leave blank at every edge. */
const UNPRINTABLE_MM = 5;

/** What must be mended in a finished PDF of this edition and origin. Rejects when the bytes are none. */
export function inspectPack(
  pdf: Uint8Array,
  edition: Edition,
  { colour, logo }: PackOrigin,
): Promise<Finding[]> {
  return inspect(pdf, {
    smallestType: editionFacts[edition].smallestType,
    fontFamilies: pinnedFonts,
    colours: [colour],
    ...(logo === undefined ? {} : { ownColours: [logo] }),
    contrast: "AAA",
    unprintable: UNPRINTABLE_MM,
    pictureResolution: MIN_DOTS,
    archive: true,
  });
}
