/** Leaves the chosen parts of a pack on the page, so that printing prints those and nothing else. */
import { choiceOf } from "./choice.ts";
import { find, showEnhanced } from "./find.ts";
import { count } from "./sentences.ts";

const pack = find(".pack-own");
const status = find("#own-sheets-status");
const print = find<HTMLButtonElement>("#own-sheets-print");
const back = find<HTMLAnchorElement>("#own-choice");
const choicePage = back.href;

function show(): void {
  const choice = choiceOf(location.hash);
  // A place on this page, such as the main content: the choice stays as it was.
  if (!choice && location.hash && "ready" in pack.dataset) return;
  const parts = choice?.parts ?? new Set<string>();
  const found = new Set<string>();
  for (const part of pack.querySelectorAll<HTMLElement>("[data-part]")) {
    const key = part.dataset["part"] ?? "";
    part.hidden = !parts.has(key);
    if (!part.hidden) found.add(key);
  }
  // Parts whose items are chosen one by one go when none of them is.
  for (const part of pack.querySelectorAll<HTMLElement>(".part:not([data-part])"))
    part.hidden = !part.querySelector("[data-part]:not([hidden])");
  for (const list of pack.querySelectorAll<HTMLElement>("[data-for]"))
    list.hidden = choice !== undefined && choice.service !== "both" && list.dataset["for"] !== choice.service;
  joinFirst();
  const unknown = parts.size - found.size;
  const left =
    unknown > 0
      ? ` ${count(unknown, "part")} of the link ${unknown === 1 ? "is" : "are"} not in this version.`
      : "";
  status.textContent = (found.size === 0 ? "Nothing is chosen yet." : `${count(found.size, "part")}.`) + left;
  print.hidden = found.size === 0;
  back.href = choicePage + (choice ? location.hash : "");
  pack.dataset["ready"] = "";
}

/** The first responsibility follows the words before it on the same page, whichever it is. */
function joinFirst(): void {
  for (const sheet of pack.querySelectorAll(".sheet.first")) sheet.classList.remove("first");
  pack.querySelector(".part-responsibilities [data-part]:not([hidden]) .sheet")?.classList.add("first");
}

print.addEventListener("click", () => globalThis.print());
addEventListener("hashchange", show);
showEnhanced();
show();
