/** Renders all pages of a site once its packs are printed, with what pages say of them, and puts all files together. */
import { launchBrowser } from "../browser/launch.ts";
import type { History } from "../content/history.ts";
import type { Library } from "../content/schema.ts";
import { PETROL } from "../core/colours.ts";
import { type Cover, packCovers } from "../packs/covers.ts";
import { partTops } from "../packs/part-tops.ts";
import type { Printed } from "../packs/print-packs.ts";
import type { Assets } from "../site/assets.ts";
import type { Zip } from "../site/downloads/zips.ts";
import type { SiteFiles } from "../site/files.ts";
import { renderSite } from "../site/render.ts";
import type { CoverPicture } from "../site/render-input.ts";
import { wordFiles } from "../site/word/index.ts";

export interface FinishInput {
  library: Library;
  history: History;
  assets: Assets;
  printed: Printed;
  sheets: Printed;
  /** Bytes of the copy in one file. */
  oneFileBytes: number;
  /** Zips that the packs page offers. */
  zips?: readonly Zip[];
  cache: string;
  today?: string | undefined;
}

/** Every file but the published packs of versions, by path from the top. */
export async function finishSite({
  library,
  history,
  assets,
  printed,
  sheets,
  oneFileBytes,
  zips = [],
  cache,
  today,
}: FinishInput): Promise<SiteFiles> {
  const tops = await partTops(printed, `${cache}/tops`);
  const drawn = await packCovers(printed, `${cache}/covers`, launchBrowser, {
    colour: library.board.accent ?? PETROL,
    logo: library.board.logo !== undefined,
  });
  const { covers, pictures } = coverFiles(drawn);
  const word = await wordFiles(library);
  const input = {
    library,
    history,
    assets,
    printed: printed.packs,
    sheets: sheets.packs,
    oneFileBytes,
    tops,
    covers,
    word: new Map(Array.from(word, ([file, bytes]) => [file, bytes.length])),
    zips,
  };
  const pages = await renderSite(today === undefined ? input : { ...input, today });
  return new Map([...pages, ...pictures, ...word, ...printed.files, ...sheets.files]);
}

/** Each cover as a file, and what pages need to know of it. */
function coverFiles(drawn: ReadonlyMap<string, Cover>) {
  const covers: Record<string, CoverPicture> = {};
  const pictures: SiteFiles = new Map();
  for (const [pack, { png, width, height }] of drawn) {
    const file = `packs/${pack}.png`;
    covers[pack] = { address: `/${file}`, width, height };
    pictures.set(file, png);
  }
  return { covers, pictures };
}
