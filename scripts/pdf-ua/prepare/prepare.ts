/** Gets a loaded page ready to be printed, inside the page itself, and learns what its elements are. */
import type { Page } from "puppeteer";
import type { ElementFacts, Finding } from "../facts.ts";
import { annotate } from "./annotate.ts";
import { replaceControls, SENTINEL } from "./controls.ts";
import { makePrintable } from "./make-printable.ts";
import { standIn } from "./stand-in.ts";
import { unprintable } from "./visible-words.ts";

export interface PrepareOptions {
  /** The public address of the page, from which relative links are taken; the address it was loaded from when not given. */
  base?: string;
  /** True when controls become fields of a form, else they are printed as empty boxes. */
  formFields?: boolean;
  /** Ids that links lead to anywhere in the document, where the page is a part of one: for `finish` too. */
  linked?: readonly string[];
}

/** What only the page knows, for `printPage` and `finish`. */
export interface PreparedPage {
  /** Facts of elements by key; the key is carried into the PDF by a private-use subtag of the element's language. */
  elements: Record<string, ElementFacts>;
  /** Ids whose page number the page shows: the values of its `data-page-of`. */
  references: string[];
  /** Ids of the elements with `data-start="right"`, which are to begin on a right-hand page, in order. */
  rightHand: string[];
  /** Words of `<svg aria-hidden="true">`, each text of a drawing apart, which are decoration. */
  drawn: string[];
  /** What would be lost in print. */
  findings: Finding[];
}

/**
 * Changes a page for print, for good: load it afresh to print it in another way. Call it once, when the page has loaded. Rejects
 * when the page was closed or went elsewhere.
 */
export async function prepare(
  page: Page,
  { base = page.url(), formFields = false, linked = [] }: PrepareOptions = {},
): Promise<PreparedPage> {
  await page.emulateMediaType("print");
  await page.evaluate("document.fonts.ready.then(() => {})");
  const prepared = (await page.evaluate(prepareScript(base, formFields))) as PreparedPage;
  await page.evaluate(`(${standIn})(${JSON.stringify(linked)})`);
  return prepared;
}

function prepareScript(base: string, formFields: boolean): string {
  const options = [base, SENTINEL].map((option) => JSON.stringify(option)).join(", ");
  return `(() => {
    const findings = (${unprintable})();
    const fields = (${replaceControls})(${formFields});
    (${makePrintable})();
    const elements = (${annotate})(fields, ${options});
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const rightHand = all("[data-start=right][id]", ({ id }) => id);
    const references = [...new Set(all("[data-page-of]", ({ dataset }) => dataset.pageOf))];
    const drawn = all("svg[aria-hidden=true] text", ({ textContent }) => textContent.trim());
    return { elements, references, rightHand, drawn, findings };
  })()`;
}
