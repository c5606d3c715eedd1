/** Leaves the chosen parts of a pack on the page, so that printing prints those and nothing else. */
import { type Choice, choiceOf, fragmentOf, isUnreadable } from "./choice.ts";
import { find, showEnhanced } from "./find.ts";
import { pagePlan, paperOf, paperSentence } from "./own-paper.ts";
import { count, UNREADABLE } from "./sentences.ts";

const pack = find(".pack-own");
const status = find("#own-sheets-status");
const print = find<HTMLButtonElement>("#own-sheets-print");
const back = find<HTMLAnchorElement>("#own-choice");
const choicePage = back.href;
const plan = pagePlan();

function show(): void {
  const choice = choiceOf(location.hash);
  // A place on this page, such as the main content: the choice stays as it was.
  if (!choice && !isUnreadable(location.hash) && location.hash && "ready" in pack.dataset) return;
  const wanted = choice?.parts ?? new Set<string>();
  const found = leave(wanted, choice?.service ?? "both");
  layOut(found);
  const unknown = wanted.size - found.size + (choice?.unreadable ?? 0);
  const left =
    unknown > 0
      ? ` ${count(unknown, "part")} of the link ${unknown === 1 ? "is" : "are"} not in this version.`
      : "";
  status.textContent = isUnreadable(location.hash) ? UNREADABLE : paperSentence(plan, found) + left;
  print.hidden = found.size === 0;
  back.href = choicePage + (choice ? fragmentOf(choice) : "");
  pack.dataset["ready"] = "";
}

/** Hides all that is not wanted. The parts that there are. */
function leave(wanted: ReadonlySet<string>, service: Choice["service"]): Set<string> {
  const found = new Set<string>();
  for (const part of all("[data-part]")) {
    const key = part.dataset["part"] ?? "";
    part.hidden = !wanted.has(key);
    if (!part.hidden) found.add(key);
  }
  // What holds items that are chosen one by one goes when none of them is: empty, it would still print a page.
  for (const holder of all(".part:not([data-part]), .run, .where tbody"))
    holder.hidden = !holder.querySelector("[data-part]:not([hidden])");
  for (const list of all("[data-for]")) list.hidden = service !== "both" && list.dataset["for"] !== service;
  const asksAll = ![...found].some((key) => key.startsWith("questions/"));
  for (const prompt of all(".prompt"))
    prompt.hidden =
      !asksAll && !found.has(`questions/${prompt.querySelector("h4")?.id.slice("prompt-".length)}`);
  for (const line of all(".contents li"))
    line.hidden =
      document.getElementById(line.querySelector("a")?.hash.slice(1) ?? "")?.closest("[hidden]") !== null;
  return found;
}

/** What a print adds: page numbers, and lines for notes where a side would be blank. */
function layOut(found: ReadonlySet<string>): void {
  for (const blank of all(".left-blank")) blank.remove();
  const paper = paperOf(plan, found);
  for (const id of paper?.blanks ?? []) document.getElementById(id)?.before(notesSide());
  // Another browser may set a guide a little closer, and would then leave its last page out.
  for (const { id, pages = 1 } of plan)
    document.getElementById(id)?.style.setProperty("--pages", String(pages));
  const numbers = numbersPages();
  const numbered = numbers && paper !== undefined;
  pack.toggleAttribute("data-numbered", numbered);
  // Without a column of page numbers a row across the table has one column less.
  for (const across of all(".where .theme-row td"))
    (across as HTMLTableCellElement).colSpan = numbered ? 3 : 2;
  for (const place of all("[data-page-of]"))
    place.textContent = numbers ? String(paper?.tops.get(place.dataset["pageOf"] ?? "") ?? "") : "";
}

function notesSide(): HTMLElement {
  const side = document.createElement("div");
  side.className = "left-blank paper-only";
  side.append(find<HTMLTemplateElement>("#notes-side").content.cloneNode(true));
  return side;
}

/** Whether this browser prints page numbers of ours (CSS Paged Media, section 5): a contents list without them needs none. */
function numbersPages(): boolean {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@page { @bottom-left { content: '1' } }");
    return ((sheet.cssRules[0] as CSSPageRule & Partial<CSSGroupingRule>).cssRules?.length ?? 0) > 0;
  } catch {
    return false;
  }
}

function all(selector: string): NodeListOf<HTMLElement> {
  return pack.querySelectorAll<HTMLElement>(selector);
}

print.addEventListener("click", () => globalThis.print());
addEventListener("hashchange", show);
showEnhanced();
show();
