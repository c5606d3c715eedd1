/** When the words must be looked at again, said early enough to do it. */
import { longDate } from "../core/text.ts";

/** Days before the day of review from which people are told. */
const NOTICE_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * A sentence when the review is due within 60 days of `today` or is overdue; undefined while there is time. Days are
 * written `YYYY-MM-DD`.
 */
export function reviewNotice(reviewBy: string, today: string): string | undefined {
  const days = Math.round((Date.parse(reviewBy) - Date.parse(today)) / DAY_MS);
  if (days > NOTICE_DAYS) return undefined;
  if (days < 0) {
    return `The review that was due by ${longDate(reviewBy)} has not been published. Every page says so. Look the words over and publish a version with a later review_by.`;
  }
  const left = days === 0 ? "today" : days === 1 ? "in one day" : `in ${days} days`;
  return `The words must be reviewed by ${longDate(reviewBy)}, ${left}. Look them over and publish a version with a later review_by.`;
}
