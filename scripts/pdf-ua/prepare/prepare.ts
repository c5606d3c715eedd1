/** Gets a page ready to be printed as an edition, inside the page itself, and says what its elements are. */
import type { Finding, Notes } from "../facts.ts";
import type { Places } from "../places.ts";
import { annotate } from "./annotate.ts";
import { complete } from "./complete.ts";
import { replaceControls, SENTINEL } from "./controls.ts";
import { leaveBlanks } from "./right-hand.ts";
import { unprintable, visibleWords } from "./words.ts";

export interface PrepareOptions {
  /** True for the fillable edition: controls become form fields, else empty boxes. */
  fillable: boolean;
  /** The public address of the page, from which relative links are taken: never the address it is printed from. */
  base: string;
}

/** Facts for `finish` that only the page knows. */
export interface Prepared {
  notes: Notes;
  words: string;
  findings: Finding[];
}

/**
 * The script that prepares a page: evaluate it once, in print media and after fonts and images have loaded. Its value
 * is a `Prepared` without words, the ids that the page gives a page number of, and the ids of the sheets to start on
 * right-hand pages: none where the edition is for the screen, which has no backs of pages.
 */
export function prepareScript({ fillable, base }: PrepareOptions): string {
  const options = [base, SENTINEL].map((option) => JSON.stringify(option)).join(", ");
  return `(() => {
    const findings = (${unprintable})();
    const fields = (${replaceControls})(${fillable});
    (${complete})();
    const notes = (${annotate})(fields, ${options});
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const sheets = ${fillable} ? [] : all("[data-start=right][id]", ({ id }) => id);
    const numbered = [...new Set([...all("[data-page-of]", ({ dataset }) => dataset.pageOf), ...sheets])];
    return { notes, findings, sheets, numbered };
  })()`;
}

/** The script that puts everything in its place before a print: blank pages, and the number of every `<span data-page-of="ID">`. Its value is the `words`. */
export function placesScript({ numbers, blanks }: Places): string {
  const fill = (pages: Record<string, number>): void => {
    for (const place of document.querySelectorAll<HTMLElement>("[data-page-of]")) {
      place.textContent = String(pages[place.dataset.pageOf ?? ""] ?? "");
    }
  };
  return `(() => {
    (${leaveBlanks})(${JSON.stringify(blanks)});
    (${fill})(${JSON.stringify(numbers)});
    // Chromium tags a text that was changed otherwise than one that was always so.
    document.body.replaceWith(document.body.cloneNode(true));
    return (${visibleWords})();
  })()`;
}
