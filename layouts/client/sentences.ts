/** What the page says about ticks that came back, in whole sentences. */
import type { Placed } from "./questions.ts";

/** Of a link whose choice was lost on its way. */
export const UNREADABLE =
  "This link does not work. Part of it is missing or has changed. Ask for it again, or choose the parts yourself.";

/** `2 ticks`, `1 tick`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** What became of ticks made on version `from` on a page of version `to`. */
export function placedSentences({ placed, changed, unknown }: Placed, from: string, to: string): string {
  const said = [`${count(placed, "tick")} ${placed === 1 ? "is" : "are"} on the page.`];
  if (from !== to) said.push(`They were made on version ${from}; this is version ${to}.`);
  const one = changed.length === 1;
  if (changed.length > 0)
    said.push(
      `${one ? "This question has" : "These questions have"} changed since, so ${one ? "its tick is" : "their ticks are"} not: ${changed.join("; ")}.`,
    );
  if (unknown > 0)
    said.push(
      `${count(unknown, "tick")} ${unknown === 1 ? "has" : "have"} no question here and ${unknown === 1 ? "was" : "were"} left out.`,
    );
  return said.join(" ");
}
