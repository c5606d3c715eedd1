/** A version that is withdrawn says when, why and what to use instead; no other version does. */
import { quoted } from "../../core/quote.ts";
import { type Entry, fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

const remedies = {
  withdrawn_on: "Type the day, such as withdrawn_on: 2027-03-01.",
  reason: "Say why people must stop using it.",
  use_instead: 'Type the number of another version in quotes, or words such as "your local procedures".',
} as const;

const fields = Object.keys(remedies) as (keyof typeof remedies)[];

export const withdrawal: Rule = ({ entries }) => entries.version.flatMap((entry) => [...problemsOf(entry)]);

function* problemsOf(entry: Entry<"version">) {
  const { status, date, withdrawn_on } = entry.fields;
  const data = typeof entry.data === "object" && entry.data !== null ? entry.data : {};
  for (const field of fields) {
    const isThere = Object.hasOwn(data, field);
    if (status === "withdrawn" && !isThere) {
      yield fieldProblem(entry, ["status"], `is withdrawn, but ${field} is missing. ${remedies[field]}`);
    }
    // A wrong status has been reported already.
    if (!Object.hasOwn(data, "status") && isThere) {
      yield fieldProblem(
        entry,
        [field],
        "is only for a version that is withdrawn. Delete it, or add status: withdrawn.",
      );
    }
  }
  if (status !== "withdrawn") return;
  if (!entry.frozen) {
    const message = `is ${quoted(status)}, but this version has not been published. Delete the line.`;
    yield fieldProblem(entry, ["status"], message);
  }
  if (withdrawn_on !== undefined && date !== undefined && withdrawn_on < date) {
    const message = `is ${withdrawn_on}, which is before the day of publication, ${date}. Type a later day.`;
    yield fieldProblem(entry, ["withdrawn_on"], message);
  }
}
