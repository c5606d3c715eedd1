/** The accessibility statement is gone through once a year, and somebody hears of it in time. */
import { longDate } from "../core/text.ts";

const DAYS_BEFORE = 30;
const DAY_MS = 86_400_000;

/**
 * What to say about a statement that was reviewed on one day, on another; both `YYYY-MM-DD`. Nothing until 30 days
 * before a year has passed.
 */
export function reviewReminder(reviewedOn: string, today: string): string | undefined {
  const [year = "", ...rest] = reviewedOn.split("-");
  // 29 February has no day of its name a year later; the calendar goes on to 1 March.
  const due = new Date(`${Number(year) + 1}-${rest.join("-")}T00:00:00Z`);
  const days = Math.round((due.getTime() - new Date(`${today}T00:00:00Z`).getTime()) / DAY_MS);
  if (days > DAYS_BEFORE) return undefined;
  const day = longDate(due.toISOString().slice(0, 10));
  const ask = "Go through it, then change reviewed_on in content/accessibility.yaml.";
  return days < 0
    ? `The accessibility statement has not been reviewed for more than a year: that was due on ${day}. ${ask}`
    : `The accessibility statement must be reviewed by ${day}. ${ask}`;
}
