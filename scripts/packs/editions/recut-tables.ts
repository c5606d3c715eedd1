/** Runs in the page before everything else, for the large print edition: wide tables become one list a row. */

/**
 * Self-contained: it is sent to the page as text. A table of four columns or more, or of three with cells to write in, leaves too
 * little room at 18 pt; each of its rows becomes a list of "column: cell". Tables of numbers (class `tally`) stay.
 */
export function recutTables(): void {
  const WIDE = 4;
  /** Of a table with cells to write in, which need more. */
  const WIDE_TO_WRITE = 3;
  for (const table of document.querySelectorAll<HTMLTableElement>(".table table:not(.tally)")) {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    const isWritten = table.querySelector("td.blank") !== null && !table.closest(".evidence, .where");
    if (heads.length < (isWritten ? WIDE_TO_WRITE : WIDE)) continue;
    const recut = document.createElement("div");
    recut.className = "recut";
    const caption = table.caption;
    if (caption) {
      const title = document.createElement("p");
      const strong = document.createElement("strong");
      strong.textContent = caption.textContent;
      title.append(strong);
      recut.append(title);
    }
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      const list = document.createElement("dl");
      [...row.cells].forEach((cell, column) => {
        const pair = document.createElement("div");
        const term = document.createElement("dt");
        const words = document.createElement("dd");
        term.textContent = heads[column]?.textContent?.trim() || "Row";
        if (cell.classList.contains("blank")) {
          words.className = "write";
          words.textContent = "\u00a0";
        } else {
          words.append(...cell.childNodes);
        }
        pair.append(term, words);
        list.append(pair);
      });
      recut.append(list);
    }
    table.closest(".table")?.replaceWith(recut);
  }
}
