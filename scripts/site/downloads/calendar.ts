/** One question a week for team meetings, as a calendar file (RFC 5545). */
import { createEvents, type DateArray } from "ics";
import type { Library, Question } from "../../content/schema.ts";
import { longDate } from "../../core/text.ts";
import { editionOf, withSlash } from "../edition.ts";
import { plainLine } from "./plain-words.ts";

const ZONE = "Europe/London";
const START = [9, 30] as const;
const MINUTES = 15;
const DAYS_A_WEEK = 7;

/** British time: clocks change on the last Sundays of March and October, since 1981 and 1996. */
const zone = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "TZNAME:BST",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "DTSTART:19810329T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZNAME:GMT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * A quarter of an hour a question, on Mondays at half past nine from the first Monday after the version's day.
 * Throws when the calendar library refuses an event, which would be our fault.
 */
export function calendarOf(library: Library): string {
  const { version, date } = editionOf(library);
  const base = withSlash(library.board.web_address);
  const days = weeklyDays(library);
  const { error, value } = createEvents(
    library.questions.map((question, week) => ({
      uid: `${question.id}@${new URL(base).host}`,
      title: `Question ${question.number}: ${question.title}`,
      description: description(question, base, `Version ${version}, ${longDate(date)}`),
      url: `${base}checklist/${question.id}/`,
      start: [...(days[week]?.split("-").map(Number) ?? []), ...START] as DateArray,
      startInputType: "local" as const,
      startOutputType: "local" as const,
      duration: { minutes: MINUTES },
      transp: "TRANSPARENT" as const,
    })),
    { productId: "-//Practice checklist//One question a week//EN", calName: "One question a week" },
  );
  if (!value) throw new Error("The calendar could not be made.", { cause: error });
  return inBritishTime(value, date);
}

function description(question: Question, base: string, edition: string): string {
  const prompts = [
    ...question.children.slice(0, 1).map((words) => `With children: ${plain(words)}`),
    ...question.adults.slice(0, 1).map((words) => `With adults: ${plain(words)}`),
  ];
  return [plain(question.question), ...prompts, `${base}checklist/${question.id}/`, edition].join("\n\n");
}

function plain(words: string): string {
  return plainLine(words).replaceAll("\n", " ");
}

/**
 * What the library leaves out: the time zone, a stamp that does not depend on the moment of building, and lines folded
 * by bytes rather than letters (RFC 5545, section 3.1).
 */
function inBritishTime(calendar: string, date: string): string {
  const stamp = `DTSTAMP:${date.replaceAll("-", "")}T000000Z`;
  const lines = calendar.replace(/\r\n[\t ]/g, "").split("\r\n");
  const first = lines.indexOf("BEGIN:VEVENT");
  const zoned = [...lines.slice(0, first), ...zone, ...lines.slice(first)].map((line, index) =>
    index < first + zone.length
      ? line
      : line.replace(/^DTSTART:/, `DTSTART;TZID=${ZONE}:`).replace(/^DTSTAMP:.*/, stamp),
  );
  return zoned.map(folded).join("\r\n");
}

const MAX_BYTES = 75;

function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > MAX_BYTES) {
      pieces.push(piece);
      piece = " ";
      bytes = 1;
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join("\r\n");
}

/**
 * One day for each question, as `2026-11-30`: the Mondays after the version's day, never the day itself, without the bank
 * holidays of England.
 */
export function weeklyDays(library: Library): string[] {
  const days: string[] = [];
  for (
    let day = mondayAfter(editionOf(library).date);
    days.length < library.questions.length;
    day = later(day, DAYS_A_WEEK)
  ) {
    const written = day.toISOString().slice(0, 10);
    if (!bankHolidays(day.getUTCFullYear()).has(written)) days.push(written);
  }
  return days;
}

/**
 * The bank holidays of England that fall on a Monday, by the Banking and Financial Dealings Act 1971 and the yearly
 * proclamations for New Year's Day and early May; a day that is proclaimed once, such as for a coronation, is not among them.
 */
export function bankHolidays(year: number): ReadonlySet<string> {
  const date = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
  const mondayFrom = (day: Date) => later(day, (8 - day.getUTCDay()) % DAYS_A_WEEK);
  const newYear = date(1, 1);
  const christmas = date(12, 25);
  // Christmas Day or Boxing Day at a weekend moves to the Monday; both on a weekday, one of them may be a Monday.
  const inDecember = [christmas, date(12, 26)].map((day) =>
    day.getUTCDay() % 6 === 0 ? mondayFrom(day) : day,
  );
  const holidays = [
    newYear.getUTCDay() % 6 === 0 ? mondayFrom(newYear) : newYear,
    later(easter(year), 1),
    mondayFrom(date(5, 1)),
    mondayFrom(date(5, 25)),
    mondayFrom(date(8, 25)),
    ...inDecember,
  ];
  return new Set(holidays.map((day) => day.toISOString().slice(0, 10)));
}

/** Easter Sunday of the Gregorian calendar, by the method published in Nature of 20 April 1876. */
function easter(year: number): Date {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leap = Math.floor((century + 8) / 25);
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - leap + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}

/** Never the day itself: a version that comes out on a Monday begins in the week after. */
function mondayAfter(date: string): Date {
  const day = new Date(`${date}T00:00:00Z`);
  return later(day, (8 - day.getUTCDay()) % DAYS_A_WEEK || DAYS_A_WEEK);
}

function later(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}
