/**
 * Holds a document to the number of pages it promises.
 * Without it a sentence that grew too long silently costs another sheet of paper; no rule of PDF/UA minds. The finding
 * says by how much it is too long.
 */
import type { TaggedDocument } from "../document.ts";
import type { PagePainting } from "../pdf/painting.ts";

const MM_PER_POINT = 25.4 / 72;

export function pageCount(doc: TaggedDocument): void {
  const { pages: promised } = doc.facts;
  const { pages } = doc.painting;
  if (promised === undefined || pages.length === promised) return;
  if (pages.length < promised) {
    doc.findings.push({
      rule: "too-few-pages",
      message: `It should fill ${plural(promised, "page")}, and fills ${pages.length}.`,
    });
    return;
  }
  const over = pages.slice(promised).map(linesOf);
  const lines = over.reduce((sum, { count }) => sum + count, 0);
  const millimetres = Math.ceil(over.reduce((sum, { height }) => sum + height, 0) * MM_PER_POINT);
  doc.findings.push({
    rule: "too-many-pages",
    page: promised + 1,
    message: `It is too long for ${plural(promised, "page")} by ${plural(lines, "line")}, ${millimetres} mm.`,
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

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
