/** What is wrong with a date or an id, and the nearest one that would do. */
import { quoted } from "../core/quote.ts";
import { slug } from "../core/text.ts";

/** A date that is not written as one, or that no calendar has. */
export function dateWording(value: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value.trim()) ?? [];
  if (year === "") return `is ${quoted(value)}. Write a date such as 2027-03-01.`;
  const last = lastDay(Number(year), Number(month));
  const near = last > 0 && Number(day) > last ? `${year}-${month}-${last}` : "2027-03-01";
  return `is ${quoted(value)}, which is not a day on the calendar. Write a date such as ${near}.`;
}

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An id of the wrong shape. A letter of another alphabet is named, because nobody can see it. */
export function idWording(value: string): string {
  const plain = value.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const foreign = [...plain].find((letter) => /[^\0-\x7f]/.test(letter));
  if (foreign !== undefined && /\p{L}/u.test(foreign)) {
    const number = `U+${(foreign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    return `is ${quoted(value)}, where ${quoted(foreign)} (${number}) is not a letter from a to z. Type it again on the keyboard.`;
  }
  const near = slug(value);
  const example = idForm.test(near) && near.length <= 60 ? near : "daily-life";
  return `is ${quoted(value)}. Type small letters, digits and hyphens, such as ${example}.`;
}
