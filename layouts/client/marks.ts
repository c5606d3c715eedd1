/** Shows in the map of questions and in the strip what is ticked, and lets an answer be taken back. */
import type { Question } from "./questions.ts";

/** Each question's square shows the mark of its answer, and says it. */
export function showMarks(questions: readonly Question[]): void {
  for (const { id, radios } of questions) {
    const chosen = radios.find(({ checked }) => checked);
    const label = chosen?.closest("label");
    for (const square of document.querySelectorAll<HTMLElement>(`[data-mark="${id}"]`))
      square.dataset["answer"] = chosen?.value ?? "";
    const link = document.querySelector(`.ticks [data-square="${id}"]`);
    link?.querySelector(".mark")?.remove();
    link?.querySelector(".answer")?.remove();
    undoOf(id)?.toggleAttribute("hidden", !chosen);
    if (!link || !label) continue;
    const answer = document.createElement("span");
    answer.className = "hidden answer";
    answer.textContent = `: ${label.textContent?.trim()}`;
    link.append(label.querySelector(".mark")?.cloneNode(true) ?? "", answer);
  }
}

/** A button under the answers that takes the answer back. */
export function offerUndo({ id, name, radios }: Question, undo: () => void): void {
  if (undoOf(id)) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "undo";
  button.dataset["undo"] = id;
  button.textContent = "Clear this answer";
  const of = document.createElement("span");
  of.className = "hidden";
  of.textContent = ` to question ${name}`;
  button.append(of);
  button.addEventListener("click", undo);
  radios[0]?.closest("fieldset")?.after(button);
}

function undoOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-undo="${id}"]`);
}
