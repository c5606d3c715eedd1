/** Prints a page that is open in a browser: prepares it, prints it, and again once its page numbers are known. */
import type { Page } from "puppeteer-core";
import { pageNumbers } from "./page-numbers.ts";
import { type Prepared, type PrepareOptions, pageNumbersScript, prepareScript } from "./prepare.ts";

const MOST_PRINTS = 4;

/**
 * The raw PDF of a loaded page, and the facts to finish it with. The page is changed for good: load it afresh for
 * another edition. Prints as often as the page numbers move, at most four times.
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
  let before = "";
  for (let prints = 1; prints < MOST_PRINTS; prints++) {
    const numbers = await pageNumbers(raw);
    const now = JSON.stringify([...numbers]);
    if (now === before) return { raw, prepared };
    before = now;
    prepared.words = (await page.evaluate(pageNumbersScript(numbers))) as string;
    raw = await print();
  }
  const message = "The page numbers of the contents moved with every print. Give the numbers a fixed width.";
  prepared.findings.push({ rule: "page-numbers", message });
  return { raw, prepared };
}
