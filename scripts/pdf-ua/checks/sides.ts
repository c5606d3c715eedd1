/**
 * Holds a pack to the number of sides it promises: the at-a-glance checklist is one sheet of paper.
 * Without it a question that grew too long silently costs a second sheet; no rule of PDF/UA minds. The finding says by
 * how much it is too long.
 */

import { count } from "../../core/text.ts";
import type { PackDocument } from "../document.ts";
import type { PagePainting } from "../pdf/painting.ts";

const MM_PER_POINT = 25.4 / 72;

export function sides(pack: PackDocument): void {
  const { sides: promised } = pack.facts;
  const { pages } = pack.painting;
  if (promised === undefined || pages.length === promised) return;
  if (pages.length < promised) {
    pack.findings.push({
      rule: "sides",
      message: `It should fill ${promised} sides, and fills ${pages.length}. Change "sides" in the pack's file.`,
    });
    return;
  }
  const over = pages.slice(promised).map(linesOf);
  const lines = over.reduce((sum, { count }) => sum + count, 0);
  const millimetres = Math.ceil(over.reduce((sum, { height }) => sum + height, 0) * MM_PER_POINT);
  pack.findings.push({
    rule: "sides",
    page: promised + 1,
    message: `It is too long for ${count(promised, "side")} by ${count(lines, "line")}, ${millimetres} mm. Shorten its longest questions by that much.`,
  });
}

/** Lines of the page's own text, and the height they take in points. */
function linesOf({ lines }: PagePainting): { count: number; height: number } {
  const baselines = new Set<number>();
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const { line, tagged } of lines) {
    if (!tagged) continue;
    baselines.add(Math.round(line.y));
    top = Math.max(top, line.y + line.size);
    bottom = Math.min(bottom, line.y);
  }
  return { count: baselines.size, height: baselines.size === 0 ? 0 : top - bottom };
}
