/** Prints a page that is open in a browser: prepares it, prints it, and again once its page numbers are known. */
import type { Page } from "puppeteer-core";
import { pageNumbers } from "./page-numbers.ts";
import { startOnRightHand } from "./prepare/right-hand.ts";
import { type Prepared, type PrepareOptions, pageNumbersScript, prepareScript } from "./prepare.ts";

/** How often page numbers may push one another on before we give up. */
const MOST_FILLS = 3;

/**
 * The raw PDF of a loaded page, and the facts to finish it with. The page is changed for good: load it afresh for
 * another edition. Prints again while its page numbers move, at most four times in all.
 */
export async function printPage(
  page: Page,
  options: PrepareOptions,
): Promise<{ raw: Uint8Array; prepared: Prepared }> {
  await page.emulateMediaType("print");
  await page.evaluate("document.fonts.ready.then(() => {})");
  const prepared = (await page.evaluate(prepareScript(options))) as Prepared;
  const print = () =>
    page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  let raw = await print();
  if (!(await page.$("[data-page-of]"))) return { raw, prepared };
  let numbers = await pageNumbers(raw);
  // A form filled in on screen has no backs of pages.
  if (!options.fillable && (await page.evaluate(startOnRightHand, Object.fromEntries(numbers))) > 0) {
    raw = await print();
    numbers = await pageNumbers(raw);
  }
  for (let fills = 0; fills < MOST_FILLS; fills++) {
    prepared.words = (await page.evaluate(pageNumbersScript(numbers))) as string;
    raw = await print();
    const before = numbers;
    numbers = await pageNumbers(raw);
    if (JSON.stringify([...numbers]) === JSON.stringify([...before])) return { raw, prepared };
  }
  const message = "The page numbers of the contents moved with every print. Give the numbers a fixed width.";
  prepared.findings.push({ rule: "page-numbers", message });
  return { raw, prepared };
}
