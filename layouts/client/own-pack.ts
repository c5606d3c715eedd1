/** Building a pack: what is chosen, how much paper it takes, and the link that brings it back. */
import { type Choice, choiceOf, fragmentOf, isUnreadable } from "./choice.ts";
import { find, keepOutOfSession, showEnhanced } from "./find.ts";
import { pagePlan, paperSentence } from "./own-paper.ts";
import { count, UNREADABLE } from "./sentences.ts";

const panel = find("#own-pack");
const status = find("#own-pack-status");
const sheets = find<HTMLAnchorElement>("#own-pack-sheets");
const boxes = [...document.querySelectorAll<HTMLInputElement>("[data-part]")];
const plan = pagePlan();
const services = [...document.querySelectorAll<HTMLInputElement>("[name=service]")];

function chosen(): Choice {
  const service = services.find(({ checked }) => checked)?.value ?? "both";
  const parts = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return { parts: new Set(parts), service: service as Choice["service"] };
}

function choose({ parts, service }: Choice): void {
  for (const box of boxes) box.checked = parts.has(box.value);
  for (const radio of services) radio.checked = radio.value === service;
}

/** What is as it was is not read out again. */
function say(sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}

/** What was chosen before it was all taken out, or a ready choice took its place. */
let replaced: Choice | undefined;
const undo = find<HTMLButtonElement>("[data-do=undo]");

/** Puts `choice` in place of the one that is there, and offers the way back. */
function replace(choice: Choice, before = ""): void {
  replaced = chosen();
  choose(choice);
  show(before);
  undo.hidden = replaced.parts.size === 0;
}

/** Says what is chosen, and puts it in the address and the link without a step in the browser's history. */
function show(before = ""): void {
  const choice = chosen();
  const fragment = fragmentOf(choice);
  // After a reload it is in the address.
  keepOutOfSession();
  history.replaceState(null, "", fragment === "#" ? location.pathname : fragment);
  sheets.href = (panel.dataset["sheets"] ?? "") + fragment;
  sheets.hidden = choice.parts.size === 0;
  undo.hidden = true;
  say(`${before} ${paperSentence(plan, choice.parts)}`.trim());
}

function readAddress(): void {
  if (isUnreadable(location.hash)) {
    status.textContent = UNREADABLE;
    return;
  }
  const choice = choiceOf(location.hash);
  if (!choice) return;
  choose(choice);
  const unknown = choice.parts.size - chosen().parts.size + choice.unreadable;
  show(
    unknown > 0
      ? `${count(unknown, "part")} of the link ${unknown === 1 ? "is" : "are"} not in this version.`
      : "",
  );
}

async function copy(): Promise<void> {
  show();
  // Some browsers keep the clipboard from pages; the address bar holds the link all the same.
  const copied = await navigator.clipboard?.writeText(location.href).then(
    () => true,
    () => false,
  );
  status.textContent = copied ? "Link copied." : "Copy the link from the address bar of your browser.";
}

for (const control of [...boxes, ...services]) control.addEventListener("change", () => show());
for (const button of document.querySelectorAll<HTMLElement>("[data-preset]"))
  button.addEventListener("click", () => {
    replace(
      {
        parts: new Set(button.dataset["preset"]?.split(" ")),
        service: button.dataset["service"] as Choice["service"],
      },
      `${button.textContent?.trim()}.`,
    );
  });
find("[data-do=empty]").addEventListener("click", () => replace({ parts: new Set(), service: "both" }));
undo.addEventListener("click", () => {
  if (replaced) choose(replaced);
  show("Your choice has been restored.");
  sheets.focus();
});
find("[data-do=copy]").addEventListener("click", copy);
addEventListener("hashchange", readAddress);

showEnhanced();
if (location.hash.length > 1) readAddress();
// A browser may bring back ticks of an earlier visit.
else if (chosen().parts.size > 0) show();
