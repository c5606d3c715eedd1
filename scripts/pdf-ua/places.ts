/** On which page each part of a pack falls, and which pages are left blank so that a sheet starts on a right-hand page. */

export interface Places {
  /** Page, from 1, of each id that the pack gives a page number of, or that starts a sheet to hand out. */
  numbers: Record<string, number>;
  /** Ids of the sheets with a blank page before them, in order. */
  blanks: string[];
}

/** Places that were noted, if they are such; undefined otherwise. That they are right is seen after the next print. */
export function asPlaces(noted: unknown): Places | undefined {
  const { numbers, blanks } = (noted ?? {}) as Partial<Places>;
  return typeof numbers === "object" && numbers && Array.isArray(blanks) ? { numbers, blanks } : undefined;
}

/** A pack that nobody has printed yet. */
export const unknownPlaces: Places = { numbers: {}, blanks: [] };

/**
 * Where everything belongs, by what a print shows: `found` gives the pages of a pack that has a blank page before each
 * of `blanks`, and `sheets`, in order, are to start on right-hand pages. A print is right when this answers with the
 * places that it was printed with.
 */
export function placesAfter(
  found: Readonly<Record<string, number>>,
  sheets: readonly string[],
  blanks: readonly string[],
): Places {
  const upTo = (page: number, pages: readonly number[]) => pages.filter((other) => other <= page).length;
  const pagesOf = (ids: readonly string[], pages: Readonly<Record<string, number>>) =>
    ids.flatMap((id) => pages[id] ?? []);
  const gone = pagesOf(blanks, found);
  const bare = mapped(found, (page) => page - upTo(page, gone));
  const wanted: string[] = [];
  for (const sheet of sheets) if (((bare[sheet] ?? 1) + wanted.length) % 2 === 0) wanted.push(sheet);
  const added = pagesOf(wanted, bare);
  return { numbers: mapped(bare, (page) => page + upTo(page, added)), blanks: wanted };
}

function mapped(pages: Readonly<Record<string, number>>, change: (page: number) => number) {
  return Object.fromEntries(Object.entries(pages).map(([id, page]) => [id, change(page)]));
}

/** True when both say the same. */
export function samePlaces(one: Places, other: Places): boolean {
  const said = ({ numbers, blanks }: Places) => JSON.stringify([Object.entries(numbers).sort(), blanks]);
  return said(one) === said(other);
}
