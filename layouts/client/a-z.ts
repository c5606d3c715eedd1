/** The box that finds a name in the list: what does not hold the words that were typed is hidden. */
import { find, showEnhanced } from "./find.ts";
import { count } from "./sentences.ts";

const box = find<HTMLInputElement>("#find");
const status = find("#find-status");
const items = [...document.querySelectorAll<HTMLElement>(".index li")];
/** Long enough that nothing is read out in the middle of a word. */
const PAUSE_MS = 500;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Without capitals and accents, so that "kayleigh's" finds what "Kayleigh’s" is called. */
function plain(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

function show(): void {
  const wanted = plain(box.value)
    .split(/\s+/)
    .filter((word) => word !== "");
  let found = 0;
  for (const item of items) {
    const words = plain(item.textContent ?? "");
    item.hidden = !wanted.every((word) => words.includes(word));
    if (!item.hidden) found += 1;
  }
  for (const letter of document.querySelectorAll<HTMLElement>("[data-letter]"))
    letter.hidden = !letter.querySelector("li:not([hidden])");
  find(".letters").hidden = wanted.length > 0;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    status.textContent =
      wanted.length === 0
        ? ""
        : found === 0
          ? "No names match. Try fewer letters."
          : `${count(found, "name")} found.`;
  }, PAUSE_MS);
}

box.addEventListener("input", show);
showEnhanced();
// A browser may bring back what was typed on an earlier visit.
if (box.value !== "") show();
