/** Says what is wrong with a date, an id or an abbreviation, and suggests the nearest correct one. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { quoted, shown } from "../../core/quote.ts";
import { longDate, slug } from "../../core/text.ts";

/** The message for a date in another format, or one that does not exist. */
export function dateWording(value: string): string {
  const [, year = "", month = "", day = ""] = isoDay.exec(value.trim()) ?? [];
  if (year === "") {
    const intended = intendedDay(value);
    const remedy =
      intended === undefined
        ? "Write a date such as 2027-03-01."
        : `Write ${longDate(intended)} as ${intended}.`;
    return `is ${quoted(value)}. ${remedy}`;
  }
  const lastDayOfMonth = daysInMonth(Number(year), Number(month));
  const suggestion =
    lastDayOfMonth > 0 && Number(day) > lastDayOfMonth ? `${year}-${month}-${lastDayOfMonth}` : "2027-03-01";
  return `is ${quoted(value)}, which is not a day on the calendar. Write a date such as ${suggestion}.`;
}

const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day, as `YYYY-MM-DD`, that a reader in England would take `value` for; nothing when it is ambiguous. */
function intendedDay(value: string): string | undefined {
  const text = value.trim().toLowerCase();
  const yearFirst =
    /^(\d{4})[-/.\u2010-\u2015\u2212 ]?(\d{1,2})[-/.\u2010-\u2015\u2212 ]?(\d{1,2})(?:t\d.*)?$/.exec(text);
  if (yearFirst) return existingDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})[-/.\u2010-\u2015\u2212 ](\d{1,2})[-/.\u2010-\u2015\u2212 ](\d{4})$/.exec(text);
  if (dayFirst) return existingDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const inWords = /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})$/.exec(text);
  if (!inWords) return undefined;
  return existingDay(inWords[3], String(monthNames.indexOf(inWords[2] ?? "") + 1), inWords[1]);
}

function existingDay(year = "", month = "", day = ""): string | undefined {
  const lastDayOfMonth = daysInMonth(Number(year), Number(month));
  const exists =
    Number(year) >= 2000 && Number(year) < 2100 && Number(day) >= 1 && Number(day) <= lastDayOfMonth;
  return exists ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The message for a value in curly quotes, which YAML takes for part of the value; nothing for any other value. */
export function curlyWording(value: string): string | undefined {
  const straight = value.trim().replace(/^[“”‘’„«»`´]+|[“”‘’„«»`´]+$/g, "");
  if (straight === value.trim()) return undefined;
  return `is ${shown(value)}, in curly quotes. Type ${quoted(straight)} in straight ones.`;
}

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The message for an id in the wrong format. A letter of another alphabet is named, because nobody can see it. */
export function idWording(value: string): string {
  const trimmed = value.trim();
  if (trimmed !== value && idForm.test(trimmed))
    return `is ${quoted(trimmed)} with a space at its start or its end. Type ${quoted(trimmed)} without it.`;
  const foreign = foreignLetter(value);
  if (foreign !== undefined) {
    return `is ${quoted(value)}, where ${foreign} is not a letter from a to z. Type it again on the keyboard.`;
  }
  // People also type the address of a page, or the name of its file.
  const withoutPath = value
    .trim()
    .replace(/^\/+|\/+$/g, "")
    .replace(/\.(html?|md|pdf)$/i, "");
  // Figures in front move to the end: 7-question becomes question-7.
  const suggestion = slug(withoutPath).replace(/^([\d-]+)-([a-z].*)$/, "$2-$1");
  const example =
    idForm.test(suggestion) && suggestion.length <= 60 && !/[./%]/.test(withoutPath)
      ? suggestion
      : "daily-life";
  return `is ${quoted(value)}. Type small letters, digits and hyphens, such as ${example}.`;
}

/** An abbreviation typed in small letters or with points as it should be: `SAR` for `s.a.r.`; nothing for other values. */
export function abbreviationOf(value: string): string | undefined {
  const spaced = /^(?:\w\.?\s+)+\w\.?$/.test(value.trim());
  const plain = value
    .trim()
    .replace(spaced ? /[.\s]/g : /\./g, "")
    .toUpperCase();
  return /^[A-Z][A-Z0-9&]{1,9}$/.test(plain) ? plain : undefined;
}
