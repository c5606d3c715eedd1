/** Whatever is pressed is 44 px wide and high, or stands in a sentence (WCAG 2.5.5, level AAA). */
import type { Check } from "./finding.ts";
import { SCREEN } from "./tab.ts";

const MIN_PX = 44;
const PHONE = { width: 320, height: 640 } as const;

export const targetsCheck: Check = {
  name: "targets",
  promise: "Every link and control that does not stand in a sentence is 44 px wide and high.",
  begin: () => ({
    look: async ({ page, open }) => {
      await open({ details: "open" });
      const wide = await page.evaluate(smallTargets, MIN_PX);
      await page.setViewport(PHONE);
      const narrow = await page.evaluate(smallTargets, MIN_PX);
      const known = new Set(wide.map(({ where }) => where));
      await page.setViewport(SCREEN);
      return [...wide, ...narrow.filter(({ where }) => !known.has(where))].map(({ where, size }) => ({
        where,
        message: `It is ${size} px, and fingers need ${MIN_PX} by ${MIN_PX} (WCAG 2.5.5).`,
      }));
    },
  }),
};

/** Runs inside the page. */
function smallTargets(least: number): { where: string; size: string }[] {
  // The clause leaves out what has the browser's own size because no author gave it another.
  if (document.styleSheets.length === 0) return [];
  const { selector, isPainted } = globalThis.pageTools;
  const kinds =
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]";
  const inline = (element: Element) => getComputedStyle(element).display === "inline";
  const inSentence = (element: Element): boolean => {
    if (!inline(element)) return false;
    let block = element.parentElement;
    while (block && inline(block)) block = block.parentElement;
    const others = (block?.textContent ?? "").replace(element.textContent ?? "", "");
    return /[\p{L}\p{N}]/u.test(others);
  };
  return [...document.querySelectorAll(kinds)].flatMap((element) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    // A press on the label presses the control.
    const boxes = [element, ...labels].filter(isPainted).map((part) => part.getBoundingClientRect());
    if (boxes.length === 0 || inSentence(element)) return [];
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    // Half a pixel is lost where letters have no whole height.
    if (width >= least - 0.5 && height >= least - 0.5) return [];
    return [{ where: selector(element), size: `${Math.round(width)} by ${Math.round(height)}` }];
  });
}
