/** Self-assessment on the checklist page: counts, keeps when asked, saves, loads, clears and prints ticks. */
import { ask, prepareDialog } from "./ask.ts";
import { find, keepOutOfSession, showEnhanced } from "./find.ts";
import { offerUndo, showMarks } from "./marks.ts";
import { printMySheet } from "./my-sheet.ts";
import { printWhole } from "./paper.ts";
import { openPrompts, showService } from "./prompts.ts";
import { isAnswered, pageQuestions, pageTicks, placeTick, placeTicks, type Question } from "./questions.ts";
import { saveFile } from "./save-file.ts";
import { count, placedSentences } from "./sentences.ts";
import { TickStorage } from "./tick-storage.ts";
import { LARGEST_TEXT, mergedTicks, readTicks, type Ticks, ticksText } from "./ticks.ts";

const panel = find("#your-ticks");
const status = find("#ticks-status");
const total = find("#ticks-count");
const keep = find<HTMLInputElement>("#keep-ticks");
const file = find<HTMLInputElement>("#load-ticks");
const dialog = find<HTMLDialogElement>("#ask");
const version = panel.dataset["version"] ?? "";
const days = Number(panel.dataset["days"]);
const storage = new TickStorage(panel.dataset["storage"] ?? "", days);
const questions = pageQuestions();

const LOST = "This browser does not allow the page to store anything, so your ticks are on this page only.";

const REMOVED =
  "The ticks kept on this device were removed in another tab. The ticks on this page are no longer kept.";

/** Read out where it is, and seen beside the control that it is about. */
const seen = document.createElement("p");
seen.className = "said";
seen.setAttribute("aria-hidden", "true");

function say(sentence: string): void {
  status.textContent = sentence;
  seen.textContent = sentence;
  const control = document.activeElement?.closest("#keep :is(.buttons, .load, label.choice), .rail .buttons");
  (control ?? total).after(seen);
}

function answered(theme?: string): string {
  const asked = questions.filter((question) => theme === undefined || question.theme === theme);
  return `${asked.filter(isAnswered).length} of ${asked.length}`;
}

function showCounts(): void {
  keepOutOfSession();
  showMarks(questions);
  total.textContent = `${answered()} answered`;
  for (const place of document.querySelectorAll<HTMLElement>("[data-count]"))
    place.textContent = `(${answered(place.dataset["count"])})`;
}

/** What was last read from the device or written to it: what differs on the page was changed here. */
let known: Ticks = new Map();

/** Takes over what other tabs have kept. False when they have removed it: it is never written again unasked. */
function takeOver(): boolean {
  const kept = storage.read(Date.now());
  if (typeof kept === "string") {
    keep.checked = false;
    keepOutOfSession();
    say(REMOVED);
    return false;
  }
  placeTicks(questions, mergedTicks(pageTicks(questions), known, kept.ticks));
  known = kept.ticks;
  showCounts();
  return true;
}

/** Keeps the ticks when the reader has asked for it. Says so when the browser refuses. */
function keepTicks(): boolean {
  if (!keep.checked) return true;
  const ticks = pageTicks(questions);
  if (storage.write(ticks, version, Date.now())) {
    known = ticks;
    return true;
  }
  keep.checked = false;
  keepOutOfSession();
  storage.clear();
  say(LOST);
  return false;
}

function ticked(question: Question): void {
  offerUndo(question, () => {
    placeTick(question, undefined);
    question.radios[0]?.focus();
    answersChanged("Answer cleared. ");
  });
  answersChanged();
}

function answersChanged(what = ""): void {
  const isKept = !keep.checked || takeOver();
  showCounts();
  if (isKept && keepTicks()) status.textContent = `${what}${answered()} answered.`;
}

/** Moves to the first question without an answer: its button stands before them all. */
function goToNext(): void {
  const next = questions.find((question) => !isAnswered(question));
  if (next) next.radios[0]?.focus();
  else say(`All ${questions.length} questions have an answer.`);
}

async function clear(): Promise<void> {
  const number = pageTicks(questions).size;
  if (number === 0 && !keep.checked) return say("There are no ticks to clear.");
  if (!(await ask(dialog, `Clear ${count(number, "tick")} from this page and from this device?`))) return;
  placeTicks(questions, new Map());
  keep.checked = false;
  storage.clear();
  showCounts();
  say("Your ticks have been cleared, and nothing is kept on this device.");
}

async function load(): Promise<void> {
  const chosen = file.files?.[0];
  if (!chosen) return;
  if (chosen.size > LARGEST_TEXT)
    return say(`${chosen.name} is too large to hold ticks. Choose a file that this page saved.`);
  const text = await chosen.text().catch(() => undefined);
  if (text === undefined)
    return say(`${chosen.name} could not be opened. Choose it again, or save it elsewhere first.`);
  const read = readTicks(text);
  if (!read) return say(`${chosen.name} does not hold ticks. Choose a file that this page saved.`);
  const here = pageTicks(questions).size;
  if (here > 0 && !(await ask(dialog, `Replace ${count(here, "tick")} on this page with those in the file?`)))
    return;
  const placed = placeTicks(questions, read.ticks);
  showCounts();
  if (keep.checked && storage.read(Date.now()) === "nothing") keep.checked = false;
  if (keepTicks()) say(placedSentences(placed, read.version, version));
}

function restore(): void {
  const kept = storage.read(Date.now());
  if (kept === "refused") {
    keep.disabled = true;
    say(LOST);
  } else if (kept === "expired") {
    say(`Your ticks were kept for ${days} days and have now been removed.`);
  } else if (kept === "unreadable") {
    say("The ticks kept on this device could not be read, so they have been removed.");
  } else if (kept !== "nothing") {
    keep.checked = true;
    known = kept.ticks;
    say(placedSentences(placeTicks(questions, kept.ticks), kept.version, version));
  }
}

const actions: Record<string, () => unknown> = {
  next: goToNext,
  open: () => {
    openPrompts(true);
    status.textContent = "All prompts are open.";
  },
  shut: () => {
    openPrompts(false);
    status.textContent = "All prompts are closed.";
  },
  clear,
  save: () => {
    saveFile(`practice-checklist-ticks-v${version}.json`, ticksText(pageTicks(questions), version));
    say("Your ticks have been saved to a file. It contains only ticks.");
  },
  print: () => printMySheet(questions),
};

for (const question of questions)
  for (const radio of question.radios) radio.addEventListener("change", () => ticked(question));
for (const button of document.querySelectorAll<HTMLElement>("[data-do]"))
  button.addEventListener("click", () => actions[button.dataset["do"] ?? ""]?.());
for (const choice of document.querySelectorAll<HTMLInputElement>("[name=service]"))
  choice.addEventListener("change", () => {
    keepOutOfSession();
    showService(choice.value);
    status.textContent =
      choice.value === "both" ? "All prompts are open." : `Prompts for work with ${choice.value} are open.`;
  });
keep.addEventListener("change", () => {
  keepOutOfSession();
  if (!keep.checked) storage.clear();
  if (keepTicks())
    say(
      keep.checked
        ? `Your ticks will be kept on this device for up to ${days} days.`
        : "Your ticks are no longer kept on this device.",
    );
});
file.addEventListener("change", async () => {
  await load();
  // The same file can then be chosen again.
  file.value = "";
});
// Another tab has kept more, or has cleared: somebody who clears means this tab too.
addEventListener("storage", ({ key }) => {
  if (keep.checked && (key === storage.key || key === null)) takeOver();
});
// A page that comes back as it was left may have missed what other tabs did; another may have been filled in by the browser.
addEventListener("pageshow", () => {
  const service = document.querySelector<HTMLInputElement>("[name=service]:checked")?.value ?? "both";
  if (service !== "both") showService(service);
  if (keep.checked) takeOver();
  showCounts();
});

prepareDialog(dialog);
printWhole();
showEnhanced();
restore();
showCounts();
