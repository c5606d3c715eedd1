/** Small conversions of text, the same in every language setting. */

const longDates = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** `2026-03-09` as people write it: 9 March 2026. Throws when it is no date. */
export function longDate(day: string): string {
  return longDates.format(new Date(day));
}

const englishDays = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/London" });

/** The day in England at a moment, as `YYYY-MM-DD`. */
export function dayInEngland(moment: Date): string {
  return englishDays.format(moment);
}

/** A size in bytes as people read it: `8 KB`, `1.2 MB`. A kilobyte is 1,000 bytes. */
export function fileSize(bytes: number): string {
  return bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `count(1, "page")` is "1 page"; `count(2, "page")` is "2 pages". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A name for an address or an anchor: lower-case words joined by hyphens. */
export function slug(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** `name`, or the first of `name-2`, `name-3` … that is not in `taken`, which then holds it. */
export function untaken(name: string, taken: Set<string>): string {
  let chosen = name;
  for (let number = 2; taken.has(chosen); number += 1) chosen = `${name}-${number}`;
  taken.add(chosen);
  return chosen;
}
