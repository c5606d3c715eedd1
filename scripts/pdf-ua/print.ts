/** Prints a prepared page, again and again until the page numbers that it shows are those on which its parts fall. */
import type { Page, PDFOptions } from "puppeteer";
import { destinationPages } from "./destinations.ts";
import type { Finding } from "./facts.ts";
import { nextPagination, type Pagination, samePagination, unknownPagination } from "./pagination.ts";
import { insertBlankPages } from "./prepare/blank-pages.ts";
import type { PreparedPage } from "./prepare/prepare.ts";
import { visibleWords } from "./prepare/visible-words.ts";

/** How often page numbers may push one another on before we give up. */
const MAX_PRINTS = 5;

const MARGIN = "20mm";
/** Size and margins are for pages whose style sheet says nothing of them. */
export const PDF_OPTIONS: PDFOptions = {
  tagged: true,
  outline: true,
  printBackground: true,
  preferCSSPageSize: true,
  format: "A4",
  margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
};

export interface PrintOptions {
  /** Whether parts with `data-start="right"` begin on a right-hand page, as they should on paper. True when not given. */
  rightHandPages?: boolean;
  /**
   * The page of each id whose number the page shows, where the page is a part of a document and they are known. It is then
   * printed once, and no page is added to it.
   */
  pageNumbers?: Readonly<Record<string, number>>;
  /** Id of the page's `<template>` that holds what a page shows that is added before such a part; else a sentence says that it is blank. */
  blankPage?: string;
}

export interface PrintedPage {
  /** As Chromium printed it: for `finish`. */
  pdf: Uint8Array;
  /** The words that the PDF must hold, in reading order: for `finish`. */
  words: string;
  pagination: Pagination;
  /** One, `page-numbers`, when the numbers still moved after five prints; else none. */
  findings: Finding[];
}

/**
 * Prints a page that `prepare` has changed, with its backgrounds, on the paper of its `@page` rule: where it has none, on A4
 * with margins of 20 mm. Rejects when the browser cannot print, and when it takes longer than the page's own time limit.
 */
export async function printPage(
  page: Page,
  { references, rightHand }: Pick<PreparedPage, "references" | "rightHand">,
  { rightHandPages = true, pageNumbers, blankPage = "" }: PrintOptions = {},
): Promise<PrintedPage> {
  if (pageNumbers) {
    const pagination = { pages: { ...pageNumbers }, blankBefore: [] };
    const words = (await page.evaluate(paginationScript(pagination, blankPage))) as string;
    return { pdf: await page.pdf(PDF_OPTIONS), words, pagination, findings: [] };
  }
  const starts = rightHandPages ? rightHand : [];
  const numbered = new Set([...references, ...starts]);
  let pagination = unknownPagination;
  let words = "";
  let pdf: Uint8Array = new Uint8Array();
  for (let prints = 0; prints < MAX_PRINTS; prints++) {
    words = (await page.evaluate(paginationScript(pagination, blankPage))) as string;
    pdf = await page.pdf(PDF_OPTIONS);
    const destinations = await destinationPages(pdf);
    const found: Record<string, number> = {};
    for (const id of numbered) {
      const number = destinations.get(id);
      if (number !== undefined) found[id] = number;
    }
    const next = nextPagination(found, starts, pagination.blankBefore);
    if (samePagination(next, pagination)) return { pdf, words, pagination, findings: [] };
    pagination = next;
  }
  const message = "The page numbers of the contents moved with every print. Give the numbers a fixed width.";
  return { pdf, words, pagination, findings: [{ rule: "page-numbers", message }] };
}

/** The script that gives the page its blank pages, and every `<span data-page-of="ID">` its number. Its value is the words. */
function paginationScript({ pages, blankBefore }: Pagination, blankPage: string): string {
  const fill = (pages: Record<string, number>): void => {
    for (const place of document.querySelectorAll<HTMLElement>("[data-page-of]")) {
      place.textContent = String(pages[place.dataset.pageOf ?? ""] ?? "");
    }
  };
  return `(() => {
    (${insertBlankPages})(${JSON.stringify(blankBefore)}, ${JSON.stringify(blankPage)});
    (${fill})(${JSON.stringify(pages)});
    // Chromium tags a text that was changed otherwise than one that was always so.
    document.body.replaceWith(document.body.cloneNode(true));
    return (${visibleWords})();
  })()`;
}
