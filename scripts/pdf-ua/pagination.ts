/** On which page the parts of a document fall, and which of them have a blank page before them so that they begin on a right-hand page. */

export interface Pagination {
  /** Page, from 1, of each id whose page number the document shows, or that begins on a right-hand page. */
  pages: Record<string, number>;
  /** Ids of the parts with a blank page before them, in order. */
  blankBefore: string[];
}

/** Of a document that was never printed. */
export const unknownPagination: Pagination = { pages: {}, blankBefore: [] };

/**
 * What a print shows of how the document should be paginated: `found` gives the pages of a print that has a blank
 * page before each of `blankBefore`, and `rightHand` are the parts, in order, that are to begin on right-hand pages. A
 * print is right when this answers with the pagination that it was printed with.
 */
export function nextPagination(
  found: Readonly<Record<string, number>>,
  rightHand: readonly string[],
  blankBefore: readonly string[],
): Pagination {
  const upTo = (page: number, pages: readonly number[]) => pages.filter((other) => other <= page).length;
  const pagesOf = (ids: readonly string[], pages: Readonly<Record<string, number>>) =>
    ids.flatMap((id) => pages[id] ?? []);
  const blank = pagesOf(blankBefore, found);
  const withoutBlanks = mapped(found, (page) => page - upTo(page, blank));
  const wanted: string[] = [];
  for (const id of rightHand) {
    const page = withoutBlanks[id];
    // Where nothing leads to it, its page is not known.
    if (page !== undefined && (page + wanted.length) % 2 === 0) wanted.push(id);
  }
  const added = pagesOf(wanted, withoutBlanks);
  return { pages: mapped(withoutBlanks, (page) => page + upTo(page, added)), blankBefore: wanted };
}

function mapped(pages: Readonly<Record<string, number>>, change: (page: number) => number) {
  return Object.fromEntries(Object.entries(pages).map(([id, page]) => [id, change(page)]));
}

/** True when both are the same, whatever the order of the ids of `pages`. */
export function samePagination(one: Pagination, other: Pagination): boolean {
  const normal = ({ pages, blankBefore }: Pagination) =>
    JSON.stringify([Object.entries(pages).sort(), blankBefore]);
  return normal(one) === normal(other);
}
