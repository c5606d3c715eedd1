/** Gets a page ready to be printed as an edition, inside the page itself, and says what its elements are. */
import type { Finding, Notes } from "./facts.ts";
import { annotate } from "./prepare/annotate.ts";
import { complete } from "./prepare/complete.ts";
import { replaceControls, SENTINEL } from "./prepare/controls.ts";
import { unprintable, visibleWords } from "./prepare/words.ts";

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
 * is a `Prepared`.
 */
export function prepareScript({ fillable, base }: PrepareOptions): string {
  const options = [base, SENTINEL].map((option) => JSON.stringify(option)).join(", ");
  return `(() => {
    const findings = (${unprintable})();
    const fields = (${replaceControls})(${fillable});
    (${complete})();
    const notes = (${annotate})(fields, ${options});
    return { notes, words: (${visibleWords})(), findings };
  })()`;
}

/**
 * The script that writes page numbers into every `<span data-page-of="ID">`. Its value is the new `words`.
 */
export function pageNumbersScript(numbers: ReadonlyMap<string, number>): string {
  const fill = (pages: Record<string, number>): void => {
    for (const place of document.querySelectorAll<HTMLElement>("[data-page-of]")) {
      place.textContent = String(pages[place.dataset.pageOf ?? ""] ?? "");
    }
  };
  return `(() => { (${fill})(${JSON.stringify(Object.fromEntries(numbers))}); return (${visibleWords})(); })()`;
}
