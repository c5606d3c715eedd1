/** Prints a page that is open in a browser: prepares it, and prints it until its page numbers are those it shows. */
import type { Page } from "puppeteer";
import { pageNumbers } from "./page-numbers.ts";
import { type Places, placesAfter, samePlaces, unknownPlaces } from "./places.ts";
import { type Prepared, type PrepareOptions, placesScript, prepareScript } from "./prepare/prepare.ts";

/** How often page numbers may push one another on before we give up. */
const MAX_PRINTS = 5;

export interface PrintPageOptions extends PrepareOptions {
  /** Where everything fell when the pack was last printed. A right guess saves a print; a wrong one costs nothing. */
  expected?: Places | undefined;
}

export interface PrintedPage {
  raw: Uint8Array;
  prepared: Prepared;
  places: Places;
}

/**
 * The raw PDF of a loaded page, and the facts to finish it with. The page is changed for good: load it afresh for
 * another edition. What was expected has no part in the bytes.
 */
export async function printPage(page: Page, options: PrintPageOptions): Promise<PrintedPage> {
  await page.emulateMediaType("print");
  await page.evaluate("document.fonts.ready.then(() => {})");
  const { sheets, numbered, ...prepared } = (await page.evaluate(prepareScript(options))) as Prepared & {
    sheets: string[];
    numbered: string[];
  };
  let places = options.expected ?? unknownPlaces;
  let raw: Uint8Array = new Uint8Array();
  for (let prints = 0; prints < MAX_PRINTS; prints++) {
    prepared.words = (await page.evaluate(placesScript(places))) as string;
    raw = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    const numbers = await pageNumbers(raw);
    const found: Record<string, number> = {};
    for (const id of numbered) {
      const number = numbers.get(id);
      if (number !== undefined) found[id] = number;
    }
    const next = placesAfter(found, sheets, places.blanks);
    if (samePlaces(next, places)) return { raw, prepared, places };
    places = next;
  }
  const message = "The page numbers of the contents moved with every print. Give the numbers a fixed width.";
  prepared.findings.push({ rule: "page-numbers", message });
  return { raw, prepared, places };
}
