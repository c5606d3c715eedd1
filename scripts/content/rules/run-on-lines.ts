/** Lines that were typed one below the other, and would be read as one paragraph. */
import { quoted } from "../../core/quote.ts";

/** Longer lines are those of a paragraph that an editor has broken. */
const MAX_LENGTH = 50;

/** The first line of a paragraph, from 0, that was meant to end where it ends; none in running text. */
export function runOn(lines: readonly string[]): { line: number; message: string }[] {
  if (lines.filter((line) => /^\s*(?:From|Sent|To|Cc|Subject|Date):\s/.test(line)).length > 1)
    return [
      { line: 0, message: `${quoted(lines[0] ?? "")} begins the head of an email. Delete those lines.` },
    ];
  // A tab, an upright stroke, a line that is ended by force and what Word shows beside a change are told elsewhere.
  if (
    lines.some((line) => /\t|\s\|\s|(?: {2}|\\)$|^(?:Deleted|Formatted|Inserted|Comment(?:ed)?)\b/.test(line))
  )
    return [];
  const line = lines.findIndex(
    (words, index) => index + 1 < lines.length && isApart(words, lines[index + 1] ?? ""),
  );
  if (line < 0) return [];
  const message = `${quoted(lines[line] ?? "")} and the line below it would run on as one paragraph. Put an empty line between them, or "- " before each.`;
  return [{ line, message }];
}

/** A short line without an end, and one below it that begins anew: an address, a pair of question and answer, steps. */
function isApart(words: string, next: string): boolean {
  const line = words.trim();
  const label = /^(?:\*\*)?[\p{Lu}\d][^.:!?]{0,24}:/u;
  if (label.test(line) && label.test(next.trim())) return true;
  return (
    line.length <= MAX_LENGTH && /[\p{L}\p{N})*]$/u.test(line) && /^(?:\*\*)?[\p{Lu}\d]/u.test(next.trim())
  );
}
