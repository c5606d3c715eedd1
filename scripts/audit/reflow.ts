/** Text stays whole on narrow screens, at 400 % zoom, at twice the letter size and with the reader's own spacing. */
import type { Page } from "puppeteer";
import type { Check, Found } from "./finding.ts";
import { SCREEN } from "./tab.ts";

interface Setting {
  /** As the message names it, with its clause. */
  name: string;
  width: number;
  height: number;
  /** Whether the page may not scroll sideways either. With raised spacing it may: nothing is lost. */
  scrollsDownOnly: boolean;
  /** Style rules the reader adds. */
  styles: string;
}

const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

// 1280 CSS pixels at 400 % zoom are 320 (WCAG 1.4.10, note 1).
const NARROW = { width: 320, height: 256 };
const settings = (large: string): readonly Setting[] => [
  { name: "at 320 px, or 400 % zoom (WCAG 1.4.10)", ...NARROW, scrollsDownOnly: true, styles: "/* none */" },
  { name: "with text at 200 % (WCAG 1.4.4)", ...SCREEN, scrollsDownOnly: true, styles: large },
  { name: "with text spacing raised (WCAG 1.4.12)", ...SCREEN, scrollsDownOnly: false, styles: SPACING },
  {
    name: "with text spacing raised at 320 px (WCAG 1.4.12)",
    ...NARROW,
    scrollsDownOnly: false,
    styles: SPACING,
  },
];

const MIN_GROWTH = 1.5;

export const reflowCheck: Check = {
  name: "reflow",
  promise:
    "No text is cut, overlaps or needs sideways scrolling at 320 px, 400 %, double letters or raised spacing.",
  begin: () => ({
    look: async ({ page, open }) => {
      // What a shut part hides may be cut as well.
      await open({ details: "open" });
      const large = await page.evaluate(doubledLetters);
      const found = await textThatStays(page, large);
      for (const { name, width, height, scrollsDownOnly, styles } of settings(large)) {
        await page.setViewport({ width, height });
        const added = await page.addStyleTag({ content: styles });
        const faults = await page.evaluate(layoutFaults, scrollsDownOnly);
        found.push(...faults.map(({ where, message }) => ({ where, message: `${message} ${name}` })));
        await added.evaluate((element) => (element as Element).remove());
      }
      await page.setViewport(SCREEN);
      return found;
    },
  }),
};

/**
 * Text set in pixels keeps its size when the reader doubles the letter size. Headings that also follow the window's width
 * may grow a little less than the rest.
 */
async function textThatStays(page: Page, large: string): Promise<Found[]> {
  const before = await page.evaluate(letterSizes);
  const added = await page.addStyleTag({ content: large });
  const after = new Map(await page.evaluate(letterSizes));
  await added.evaluate((element) => (element as Element).remove());
  return before.flatMap(([where, size]) => {
    const doubled = after.get(where) ?? size * 2;
    if (doubled >= size * MIN_GROWTH) return [];
    return [
      {
        where,
        message: `Its text grows from ${size} px to ${doubled} px when the reader doubles the letter size. Use rem (WCAG 1.4.4).`,
      },
    ];
  });
}

/** Runs inside the page: the rule that doubles its letter size, whatever that is. */
function doubledLetters(): string {
  return `html { font-size: calc(2 * ${getComputedStyle(document.documentElement).fontSize}) !important; }`;
}

/** Runs inside the page: the letter size in px of each element that holds text itself. */
function letterSizes(): [where: string, size: number][] {
  const holders = new Set(globalThis.pageTools.textLines(document.body).map(({ element }) => element));
  return [...holders].map((element) => [
    globalThis.pageTools.selector(element),
    Number.parseFloat(getComputedStyle(element).fontSize),
  ]);
}

/** Runs inside the page: what sticks out, is cut off, or lies over other text. */
export function layoutFaults(scrollsDownOnly: boolean): { where: string; message: string }[] {
  const { selector, isPainted, textLines } = globalThis.pageTools;
  const found: { where: string; message: string }[] = [];
  // Under a dialog that holds the reader, nothing of the page is read.
  const root = document.querySelector("dialog:modal") ?? document.body;
  const elements = [...root.querySelectorAll<HTMLElement>("*")].filter(isPainted);

  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const inScroller = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (scrolls(box)) return true;
    return false;
  };
  const width = document.documentElement.clientWidth;
  if (scrollsDownOnly && (document.scrollingElement?.scrollWidth ?? 0) > width) {
    const wide = elements.filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !inScroller(element),
    );
    // The innermost says where the width comes from.
    const causes = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    for (const cause of causes.slice(0, 5)) {
      const right = Math.round(cause.getBoundingClientRect().right + scrollX);
      found.push({
        where: selector(cause),
        message: `It reaches to ${right} px of ${width}, so the page scrolls sideways`,
      });
    }
    if (causes.length === 0) found.push({ where: "html", message: "The page scrolls sideways" });
  }

  for (const element of elements) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cut = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const across = cut(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = cut(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (!across && !down) continue;
    const box = element.getBoundingClientRect();
    const lost = textLines(element).some(
      (line) => (across && line.box.right > box.right + 1) || (down && line.box.bottom > box.bottom + 1),
    );
    if (lost) found.push({ where: selector(element), message: "Its text is cut off" });
  }

  const lines = textLines(root)
    .filter(({ element }) => !inScroller(element))
    .sort((one, other) => one.box.top - other.box.top);
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      // From here on all begin below this line.
      if (!other || other.box.top >= one.box.bottom) break;
      if (
        one.element === other.element ||
        one.element.contains(other.element) ||
        other.element.contains(one.element)
      )
        continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of neighbouring lines touch; letters only meet when half a line is shared.
      if (across > 2 && down > Math.min(one.box.height, other.box.height) / 2) {
        found.push({
          where: selector(other.element),
          message: `Its text lies over the text of ${selector(one.element)}`,
        });
        break;
      }
    }
  }
  return found;
}
