/** Prints the reader's ticks: the sheet of two sides with the ticks on it, then a picture of the answers. */
import { find } from "./find.ts";
import { isAnswered, type Question } from "./questions.ts";

/** Puts the sheet on the page, where only paper shows it, and prints. It goes when the print has ended. */
export function printMySheet(questions: readonly Question[]): void {
  document.querySelector(".my-sheet")?.remove();
  const sheet = document.importNode(find<HTMLTemplateElement>("#my-sheet").content, true);
  for (const question of questions) show(question, sheet);
  if (!questions.some(isAnswered)) sheet.querySelector(".part-my-ticks")?.remove();
  document.body.append(sheet);
  addEventListener("afterprint", () => document.querySelector(".my-sheet")?.remove(), { once: true });
  print();
}

function show({ id, name, theme, radios }: Question, sheet: DocumentFragment): void {
  const chosen = radios.find(({ checked }) => checked);
  const answer = chosen?.value ?? "";
  const line = sheet.querySelector(`[data-answers="${theme} ${answer}"]`);
  line?.removeAttribute("hidden");
  const list = line?.querySelector("dd");
  if (list) list.textContent += `${list.textContent && "; "}${name.replace(", ", "\u00A0")}`;
  const radio = sheet.querySelector<HTMLInputElement>(`[name="glance-${id}"][value="${answer}"]`);
  if (radio) radio.checked = true;
  const words = line?.querySelector("dt")?.cloneNode(true) as HTMLElement | undefined;
  if (!chosen || !words) return;
  const word = document.createElement("strong");
  word.append(...words.childNodes);
  sheet.querySelector(`[data-answer-of="${id}"]`)?.append(word);
}
