/** What is wrong with a date or an id, and the nearest one that would do. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { quoted, shown } from "../../core/quote.ts";
import { longDate, slug } from "../../core/text.ts";

/** A date that is not written as one, or that no calendar has. */
export function dateWording(value: string): string {
  const [, year = "", month = "", day = ""] = isoDay.exec(value.trim()) ?? [];
  if (year === "") {
    const meant = dayMeant(value);
    const remedy =
      meant === undefined ? "Write a date such as 2027-03-01." : `Write ${longDate(meant)} as ${meant}.`;
    return `is ${quoted(value)}. ${remedy}`;
  }
  const last = lastDay(Number(year), Number(month));
  const near = last > 0 && Number(day) > last ? `${year}-${month}-${last}` : "2027-03-01";
  return `is ${quoted(value)}, which is not a day on the calendar. Write a date such as ${near}.`;
}

const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day, as `YYYY-MM-DD`, that somebody in England means; nothing when it cannot be told. */
function dayMeant(value: string): string | undefined {
  const text = value.trim().toLowerCase();
  const yearFirst =
    /^(\d{4})[-/.\u2010-\u2015\u2212 ]?(\d{1,2})[-/.\u2010-\u2015\u2212 ]?(\d{1,2})(?:t\d.*)?$/.exec(text);
  if (yearFirst) return realDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})[-/.\u2010-\u2015\u2212 ](\d{1,2})[-/.\u2010-\u2015\u2212 ](\d{4})$/.exec(text);
  if (dayFirst) return realDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const inWords = /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})$/.exec(text);
  if (!inWords) return undefined;
  return realDay(inWords[3], String(monthNames.indexOf(inWords[2] ?? "") + 1), inWords[1]);
}

function realDay(year = "", month = "", day = ""): string | undefined {
  const last = lastDay(Number(year), Number(month));
  const isReal = Number(year) >= 2000 && Number(year) < 2100 && Number(day) >= 1 && Number(day) <= last;
  return isReal ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** A value in quotation marks that are no fence to YAML, so that they belong to the value; nothing for any other. */
export function curlyWording(value: string): string | undefined {
  const straight = value.trim().replace(/^[“”‘’„«»`´]+|[“”‘’„«»`´]+$/g, "");
  if (straight === value.trim()) return undefined;
  return `is ${shown(value)}, in curly quotes. Type ${quoted(straight)} in straight ones.`;
}

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An id of the wrong shape. A letter of another alphabet is named, because nobody can see it. */
export function idWording(value: string): string {
  const alone = value.trim();
  if (alone !== value && idForm.test(alone))
    return `is ${quoted(alone)} with a space at its start or its end. Type ${quoted(alone)} without it.`;
  const foreign = foreignLetter(value);
  if (foreign !== undefined) {
    return `is ${quoted(value)}, where ${foreign} is not a letter from a to z. Type it again on the keyboard.`;
  }
  // People also type the address of a page, or the name of its file.
  const bare = value
    .trim()
    .replace(/^\/+|\/+$/g, "")
    .replace(/\.(html?|md|pdf)$/i, "");
  // Figures in front move to the end: 7-question becomes question-7.
  const near = slug(bare).replace(/^([\d-]+)-([a-z].*)$/, "$2-$1");
  const example = idForm.test(near) && near.length <= 60 && !/[./%]/.test(bare) ? near : "daily-life";
  return `is ${quoted(value)}. Type small letters, digits and hyphens, such as ${example}.`;
}

/** An abbreviation typed in small letters or with points, as the glossary holds it: `SAR` for `s.a.r.`; otherwise nothing. */
export function abbreviationOf(value: string): string | undefined {
  const spaced = /^(?:\w\.?\s+)+\w\.?$/.test(value.trim());
  const plain = value
    .trim()
    .replace(spaced ? /[.\s]/g : /\./g, "")
    .toUpperCase();
  return /^[A-Z][A-Z0-9&]{1,9}$/.test(plain) ? plain : undefined;
}
