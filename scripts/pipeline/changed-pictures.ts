/** Packs on both sides of a change: how many pages look different, and pictures of those that somebody will look at. */

import { withBrowser } from "../browser/launch.ts";
import { editions } from "../core/editions.ts";
import type { PackComparison } from "../github/comment.ts";
import { changedPages } from "../packs/changed-pages.ts";
import type { Printed } from "../packs/print-packs.ts";

/** More pictures than these nobody looks at. */
const MAX_PICTURES = 20;

export interface ChangedPictures {
  /** PNGs by file name: `team-page-4.png`, `team-large-print-page-7.png`. */
  pictures: Map<string, Uint8Array>;
  /** Every pack of either side, in the order of the new ones. */
  packs: PackComparison[];
}

/**
 * Draws the standard edition of each pack. Other editions hold the same words, so that their pages are counted, and
 * drawn only where no page of the standard edition looks different.
 */
export async function changedPictures(before: Printed | undefined, after: Printed): Promise<ChangedPictures> {
  const all = [...after.packs, ...(before?.packs ?? [])];
  const packs = new Map(
    all.map(({ file, edition }): [string, PackComparison] => {
      const [old, fresh] = [before, after].map((side) => side?.packs.find((pack) => pack.file === file));
      const isSame = old && fresh && old.sha256 === fresh.sha256;
      return [
        file,
        { file, edition, before: old?.pages, after: fresh?.pages, different: isSame ? 0 : undefined },
      ];
    }),
  );
  const pictures = new Map<string, Uint8Array>();
  const changed = after.packs
    .filter(({ file }) => packs.get(file)?.different === undefined && before?.files.has(file))
    .sort((a, b) => editions.indexOf(a.edition) - editions.indexOf(b.edition));
  if (changed.length === 0) return { pictures, packs: [...packs.values()] };
  const drawn = new Set<string>();
  await withBrowser(async (browser) => {
    for (const { pack, file } of changed) {
      const [facts, old, fresh] = [packs.get(file), before?.files.get(file), after.files.get(file)];
      if (!facts || !old || !fresh) continue;
      const most = drawn.has(pack) ? 0 : MAX_PICTURES - pictures.size;
      const { pairs, more } = await changedPages(browser, old, fresh, most);
      facts.different = pairs.length + more;
      if (facts.different > 0) drawn.add(pack);
      const name = file.replace(/^packs\//, "").replace(/\.pdf$/, "");
      for (const { before: was, after: is, png } of pairs)
        pictures.set(`${name}-page-${is ?? `${was}-removed`}.png`, png);
    }
  });
  return { pictures, packs: [...packs.values()] };
}
