/** The day that a command works as on: the one that was typed, or else this one. */
import { z } from "zod";

/** `today` is `YYYY-MM-DD`; `fault` says what is wrong with the day that was typed, in a sentence. */
export function askedDay(typed: string | undefined): { today: string; fault?: string } {
  const today = typed ?? new Date().toISOString().slice(0, 10);
  return z.iso.date().safeParse(today).success
    ? { today }
    : { today, fault: `--day is "${typed}". Write a date such as 2027-03-01.` };
}
