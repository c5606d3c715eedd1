import * as assert from "uvu/assert";
import { bankHolidays, calendarOf, weeklyDays } from "../../../scripts/site/downloads/calendar.ts";
import { describe } from "../../support/describe.ts";
import { ownLibrary } from "./own-library.ts";

interface Component {
  name: string;
  /** Values by property with its parameters: `DTSTART;TZID=Europe/London`. */
  properties: Map<string, string>;
  parts: Component[];
}

/** Reads a calendar by RFC 5545: folded lines of at most 75 bytes, and components that close as they open. */
function readCalendar(text: string): Component {
  assert.ok(text.endsWith("\r\n"));
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.not(/[^\r]\n|\r[^\n]/.test(text));
  const open: Component[] = [{ name: "", properties: new Map(), parts: [] }];
  for (const line of text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1)) {
    const [, key = "", value = ""] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    if (!key) throw new Error(`Not a line of a calendar: ${line}`);
    if (key === "BEGIN") open.push({ name: value, properties: new Map(), parts: [] });
    else if (key === "END") {
      const done = open.pop();
      if (done?.name !== value) throw new Error(`${value} was not open.`);
      open.at(-1)?.parts.push(done);
    } else open.at(-1)?.properties.set(key, value);
  }
  const [calendar] = open[0]?.parts ?? [];
  if (!calendar || open.length > 1) throw new Error("The calendar does not end.");
  return calendar;
}

function plain(value: string | undefined): string {
  return (value ?? "").replaceAll("\\n", "\n").replace(/\\(.)/g, "$1");
}

const START = "DTSTART;TZID=Europe/London";

describe("calendar", (test) => {
  test("holds a question a week on 20 Mondays at half past nine, British time", async () => {
    const calendar = readCalendar(calendarOf(await ownLibrary()));
    const [zone, ...events] = calendar.parts;
    assert.is(zone?.properties.get("TZID"), "Europe/London");
    assert.equal(zone?.parts.map(({ name }) => name).sort(), ["DAYLIGHT", "STANDARD"]);
    assert.is(events.length, 20);
    const starts = events.map(({ properties }) => properties.get(START) ?? "");
    assert.is(starts[0], "20260316T093000");
    // Clocks go forward on 29 March 2026: the hour on the wall stays.
    // Three of the Mondays between are bank holidays.
    assert.is(starts.at(-1), "20260817T093000");
    for (const start of starts) {
      const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T093000$/.exec(start) ?? [];
      assert.is(new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay(), 1);
    }
    assert.is(new Set(starts).size, 20);
  });

  test("leaves the bank holidays of England out, as the government lists them", async () => {
    const days = weeklyDays(await ownLibrary());
    for (const holiday of ["2026-04-06", "2026-05-04", "2026-05-25"]) assert.not(days.includes(holiday));
    assert.is(days.length, 20);
    // Mondays of the lists at gov.uk/bank-holidays.
    for (const [year, mondays] of [
      [2024, ["01-01", "04-01", "05-06", "05-27", "08-26"]],
      [2025, ["04-21", "05-05", "05-26", "08-25"]],
      [2026, ["04-06", "05-04", "05-25", "08-31", "12-28"]],
      [2027, ["03-29", "05-03", "05-31", "08-30", "12-27"]],
    ] as const) {
      const found = [...bankHolidays(year)].filter((day) => new Date(day).getUTCDay() === 1);
      assert.equal(
        found,
        mondays.map((day) => `${year}-${day}`),
      );
    }
  });

  test("gives each event its permanent name, question, link and two prompts", async () => {
    const library = await ownLibrary();
    const [, ...events] = readCalendar(calendarOf(library)).parts;
    for (const [index, { properties }] of events.entries()) {
      const question = library.questions[index];
      assert.is(properties.get("UID"), `${question?.id}@board.example`);
      assert.is(properties.get("URL"), `https://board.example/checklist/${question?.id}/`);
      const lines = plain(properties.get("DESCRIPTION")).split("\n\n");
      assert.is(lines.length, 5);
      assert.is(lines[0], question?.question.replaceAll("'", "’"));
      assert.match(lines[1] ?? "", /^With children: .{20}/);
      assert.match(lines[2] ?? "", /^With adults: .{20}/);
    }
  });

  test("starts in the week after the version, whatever day that is, and is the same on every build", async () => {
    const library = await ownLibrary();
    const days = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-29", "2026-12-31"];
    const firsts = days.map((date) => {
      const versions = library.versions.map((version) => ({ ...version, date }));
      return readCalendar(calendarOf({ ...library, versions }))
        .parts[1]?.properties.get(START)
        ?.slice(0, 8);
    });
    assert.equal(firsts, ["20261123", "20261130", "20261130", "20261130", "20270104"]);
    assert.is(calendarOf(library), calendarOf(library));
  });

  test("keeps commas, semicolons and letters of several bytes whole", async () => {
    const library = await ownLibrary();
    const hostile = `a; b, c\\ END:VEVENT ${"é’".repeat(60)}`;
    Object.assign(library.questions[0] ?? {}, { question: hostile, title: "x\r\nEND:VCALENDAR" });
    const [, event] = readCalendar(calendarOf(library)).parts;
    assert.match(plain(event?.properties.get("DESCRIPTION")), `a; b, c\\ END:VEVENT ${"é’".repeat(60)}`);
  });

  test("is told from a broken calendar by its reader", () => {
    assert.throws(() => readCalendar("BEGIN:VCALENDAR\r\nEND:VEVENT\r\n"), "was not open");
    assert.throws(() => readCalendar("BEGIN:VCALENDAR\r\nno colon\r\n"), "Not a line");
  });

  test("is not made when the calendar library refuses an event", async () => {
    const library = await ownLibrary();
    Object.assign(library.questions[0] ?? {}, { id: "no address" });
    try {
      calendarOf(library);
      assert.unreachable();
    } catch (reason) {
      assert.is((reason as Error).message, "The calendar could not be made.");
    }
  });
});
