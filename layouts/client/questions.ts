/** The questions of the page: their native radio buttons are the only place where ticks live. */
import type { Tick, Ticks } from "./ticks.ts";

export interface Question {
  id: string;
  /** As people call it: `3, Wishes and voice`. */
  name: string;
  /** Hash of its words; another hash means other words. */
  wording: string;
  /** Id of its theme. */
  theme: string;
  radios: HTMLInputElement[];
}

/** What became of ticks that were put on the page. */
export interface Placed {
  placed: number;
  /** Names of the questions whose words have changed since; they have no tick. */
  changed: string[];
  /** Ticks whose question or answer is not on this page. */
  unknown: number;
}

/** The questions in reading order. */
export function pageQuestions(): Question[] {
  return [...document.querySelectorAll<HTMLElement>("[data-wording]")].map((place) => ({
    id: place.id,
    name: place.dataset["name"] ?? "",
    wording: place.dataset["wording"] ?? "",
    theme: place.closest<HTMLElement>(".theme")?.id ?? "",
    radios: [...place.querySelectorAll<HTMLInputElement>("input[type=radio]")],
  }));
}

export function isAnswered({ radios }: Question): boolean {
  return radios.some(({ checked }) => checked);
}

/** The ticks that are on the page now. */
export function pageTicks(questions: readonly Question[]): Ticks {
  const ticks = new Map<string, Tick>();
  for (const { id, wording, radios } of questions) {
    const chosen = radios.find(({ checked }) => checked);
    if (chosen) ticks.set(id, { answer: chosen.value, wording });
  }
  return ticks;
}

/** Chooses one answer, or none. */
export function placeTick({ radios }: Question, answer: string | undefined): void {
  for (const radio of radios) radio.checked = radio.value === answer;
}

/** Puts `ticks` on the page in place of all that was there. */
export function placeTicks(questions: readonly Question[], ticks: Ticks): Placed {
  const result: Placed = { placed: 0, changed: [], unknown: ticks.size };
  for (const { id, name, wording, radios } of questions) {
    const tick = ticks.get(id);
    const radio = radios.find(({ value }) => value === tick?.answer);
    const fits = tick?.wording === wording;
    for (const each of radios) each.checked = fits && each === radio;
    if (!radio) continue;
    result.unknown -= 1;
    if (fits) result.placed += 1;
    else result.changed.push(name);
  }
  return result;
}
