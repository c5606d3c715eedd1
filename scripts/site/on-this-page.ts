/** The list of contents of a page of running text, taken from its HTML. */

export interface Outline {
  /** What comes before the first heading. */
  lead: string;
  /** From the first heading to the end. */
  body: string;
  /** Every heading of the second level that has an id, in order; `title` is HTML without links. */
  headings: { id: string; title: string }[];
}

/** Fewer headings than this are seen at a glance and need no list. */
const ENOUGH = 3;

/** Splits the HTML of running text before its first heading of the second level, and lists those headings. */
export function outlineOf(html: string): Outline {
  const start = html.search(/<h2\b/);
  const headings = [...html.matchAll(/<h2 id="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(
    ([, id = "", title = ""]) => ({ id, title: title.replace(/<\/?a\b[^>]*>/g, "") }),
  );
  return {
    lead: start < 0 ? html : html.slice(0, start),
    body: start < 0 ? "" : html.slice(start),
    headings: headings.length < ENOUGH ? [] : headings,
  };
}
