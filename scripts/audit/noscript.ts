/** The page says the same without its script and without its styles, in the same order. */
import type { Check, Found } from "./finding.ts";
import { missingRuns, wordsOf } from "./words.ts";

/** Words under `data-enhanced` exist for the script alone (a count of ticks, a Clear button) and are left out on purpose. */
export const noscriptCheck: Check = {
  name: "noscript",
  promise:
    "Without script every page has the same main text, and without styles the same order and nothing less.",
  begin: () => ({
    look: async ({ page, open }) => {
      await open({ details: "open" });
      const scripted = await page.evaluate(shownMainText);
      await open({ scripts: false, details: "open" });
      const plain = await page.evaluate(shownMainText);
      const faults = await page.evaluate(styleFaults);
      return [...lost(wordsOf(scripted), wordsOf(plain)), ...faults];
    },
  }),
};

function lost(wanted: string[], given: string[]): Found[] {
  if (given.length === 0) return [{ where: "main", message: "Without script the main part has no words." }];
  return missingRuns(wanted, given).map(({ words, before, after }) => ({
    where: `… ${before} [${words}] ${after} …`,
    message: "These words are not there without script.",
  }));
}

/** Runs inside the page. */
function shownMainText(): string {
  const main = document.querySelector("main");
  const enhanced = [...(main?.querySelectorAll<HTMLElement>("[data-enhanced]:not([hidden])") ?? [])];
  for (const element of enhanced) element.hidden = true;
  // biome-ignore lint/performance/useDomNodeTextContent: only words that are shown count.
  const text = main?.innerText ?? "";
  for (const element of enhanced) element.hidden = false;
  return text;
}

/** Runs inside the page: words that only a style sheet writes, and text that it moves before its place (WCAG 1.3.2). */
function styleFaults(): { where: string; message: string }[] {
  const { selector, textLines } = globalThis.pageTools;
  const found: { where: string; message: string }[] = [];
  for (const element of document.querySelectorAll("body *")) {
    for (const pseudo of ["::before", "::after"]) {
      const { content, display } = getComputedStyle(element, pseudo);
      if (
        display !== "none" &&
        (/"[^"]*[\p{L}\p{N}][^"]*"/u.test(content) || /counters?\(|attr\(/.test(content))
      ) {
        found.push({
          where: selector(element) + pseudo,
          message: `Only the style sheet writes ${content}. Write it in the page.`,
        });
      }
    }
  }
  const main = document.querySelector("main");
  let last: { where: string; box: DOMRect; numbered: boolean } | undefined;
  for (const { element, box } of main ? textLines(main) : []) {
    const where = selector(element);
    // Their numbers say in which order they are read, wherever they stand.
    const numbered = element.closest("[data-numbered]") !== null;
    const sameColumn = last && box.left < last.box.right && last.box.left < box.right;
    const sameLine =
      last &&
      Math.min(box.bottom, last.box.bottom) - Math.max(box.top, last.box.top) >
        Math.min(box.height, last.box.height) / 2;
    const moved =
      last && ((sameColumn && box.bottom <= last.box.top) || (sameLine && box.right <= last.box.left));
    if (last && moved && !(numbered && last.numbered))
      found.push({
        where,
        message: `It is read after ${last.where} but shown before it: without styles the order differs (WCAG 1.3.2).`,
      });
    last = { where, box, numbered };
  }
  return found;
}
