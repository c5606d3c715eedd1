/** No line of running text is longer than the eye can follow back: 80 characters (WCAG 1.4.8, level AAA). */
import type { Check, Found } from "./finding.ts";
import { SCREEN } from "./tab.ts";

const MAX = 80;
// Also as wide as a page in one column gets, before a second column halves it.
const WIDTHS = [SCREEN.width, 820] as const;

export const lineLengthCheck: Check = {
  name: "line-length",
  promise: `No line of text has more than ${MAX} characters.`,
  begin: () => ({
    look: async ({ page, open }) => {
      await open({ details: "open" });
      const found = new Map<string, Found>();
      for (const width of WIDTHS) {
        await page.setViewport({ ...SCREEN, width });
        for (const { where, line } of await page.evaluate(longLines, MAX)) {
          const message = `A line has ${line.length} characters in a window of ${width} px, and ${MAX} are the most (WCAG 1.4.8): "${line}"`;
          if (!found.has(where)) found.set(where, { where, message });
        }
      }
      await page.setViewport(SCREEN);
      return [...found.values()];
    },
  }),
};

/** Runs inside the page: of each block of text the first line that is too long. */
function longLines(most: number): { where: string; line: string }[] {
  // Without any style the reader's own window sets the width, which the clause allows.
  if (document.styleSheets.length === 0) return [];
  const { selector, isPainted } = globalThis.pageTools;
  const range = document.createRange();
  const blocks = new Map<Element, { text: string; middle: number }[]>();
  const blockOf = (element: Element): Element =>
    element.parentElement && getComputedStyle(element).display.startsWith("inline")
      ? blockOf(element.parentElement)
      : element;
  const read = (node: Node, start: number, end: number, lines: { text: string; middle: number }[]): void => {
    range.setStart(node, start);
    range.setEnd(node, end);
    const [first, ...others] = range.getClientRects();
    const text = node.textContent?.slice(start, end) ?? "";
    if (!first) return;
    const middle = (first.top + first.bottom) / 2;
    // A word that is broken stands in two lines.
    if (others.some(({ top }) => top > middle) && end - start > 1) {
      const half = (start + end) >> 1;
      read(node, start, half, lines);
      read(node, half, end, lines);
      return;
    }
    const last = lines.at(-1);
    if (last && first.top < last.middle) last.text += text;
    else lines.push({ text, middle });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !isPainted(parent)) continue;
    const block = blockOf(parent);
    const lines = blocks.get(block) ?? [];
    blocks.set(block, lines);
    for (const { 0: piece, index } of node.textContent.matchAll(/\s+|\S+/g))
      read(node, index, index + piece.length, lines);
  }
  return [...blocks].flatMap(([block, lines]) => {
    const long = lines
      .map(({ text }) => text.replace(/\s+/g, " ").trim())
      .find(({ length }) => length > most);
    return long === undefined ? [] : [{ where: selector(block), line: long }];
  });
}
