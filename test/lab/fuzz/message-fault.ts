/** What no message to board staff may be, whatever is wrong with their words. */
import type { Problem } from "../../../scripts/core/problem.ts";

const unfit =
  /\b(valid|invalid|undefined|null|zod|expected|forbidden|please|sorry|errors?|strings?|arrays?|objects?|schemas?|scalars?|mappings?|tokens?|parsed?|NaN)\b|\bat \S+:\d+:\d+/i;

const MAX_LENGTH = 500;

/** The first word of `message` that no message may hold; the author's own words, in quotes, do not count. */
export function unfitWord(message: string): string | undefined {
  return unfit.exec(message.replace(/"[^"]*"/g, '""'))?.[0];
}

/** Why `problem` could not be shown: no place, developers' words, hidden characters, too long. Nothing when it is fit. */
export function messageFault({ file, line, column, field, message }: Problem): string | undefined {
  if (!/^content(\/|$)/.test(file) || line < 1 || column < 1) return `no place: ${file}:${line}:${column}`;
  // The name of a field is the author's own.
  const word = unfitWord(message);
  if (word !== undefined) return `says "${word}": ${message}`;
  if (/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(file + field + message))
    return `holds a hidden character: ${JSON.stringify(message)}`;
  return message.length > MAX_LENGTH ? `is ${message.length} letters long: ${message}` : undefined;
}
