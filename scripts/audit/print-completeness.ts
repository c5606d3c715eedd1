/**
 * Printing leaves nothing out of a pack's web page and moves nothing: no print style, shut part or script that prepares a
 * page for paper. The printed page itself is held to its PDF as that is made (`lost-text` in scripts/pdf-ua).
 */
import type { Check, Found } from "./finding.ts";
import { missingRuns, wordsOf } from "./words.ts";

const MAX_RUNS_SHOWN = 20;

/** For the pages that `audit.printed` holds a text for. Words under `data-not-printed` are left out on purpose. */
export const printCompletenessCheck: Check = {
  name: "print-completeness",
  promise: "Printing a pack in the standard edition leaves nothing out of its web page, and keeps its order.",
  begin: ({ printed }) => ({
    look: async ({ page, path, open }) => {
      await open({ details: "open" });
      const wanted = apart(wordsOf(await page.evaluate(mainText)));
      if (wanted.length === 0)
        return [{ where: "main", message: "The main part of this page has no words to compare." }];
      return lost(wanted, apart(wordsOf(printed.get(path) ?? "")));
    },
  }),
};

/** In a list of contents nothing stands between a title and its page on paper: the two are words of their own. */
function apart(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(/(?<=\p{L})(?=\d)/u));
}

function lost(wanted: string[], given: string[]): Found[] {
  const runs = missingRuns(wanted, given);
  const found = runs.slice(0, MAX_RUNS_SHOWN).map(({ words, before, after, moved }) => ({
    where: `… ${before} [${shortened(words)}] ${after} …`,
    message: moved
      ? "On paper these words stand at another place."
      : "These words are on the web page, but not on paper.",
  }));
  const more = runs.length - found.length;
  return more > 0 ? [...found, { where: "main", message: `And ${more} more places.` }] : found;
}

function shortened(words: string): string {
  const all = words.split(" ");
  return all.length <= 12
    ? words
    : `${all.slice(0, 6).join(" ")} … ${all.slice(-3).join(" ")}, ${all.length} words`;
}

/** Runs inside the page: all words of `<main>`, with every `<details>` open and a space between any two blocks. */
function mainText(): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? "");
    if (!(node instanceof Element)) return;
    if (
      node.matches("script, style, svg, template, noscript, [hidden], [data-not-printed], textarea, select")
    )
      return;
    const inline = getComputedStyle(node).display.startsWith("inline");
    if (!inline || node.localName === "br") parts.push(" ");
    for (const child of node.childNodes) read(child);
    if (!inline) parts.push(" ");
  };
  const main = document.querySelector("main");
  if (main) read(main);
  return parts.join("");
}
