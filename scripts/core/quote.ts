/** An author's own words inside a message: short, on one line, and safe to print. */
import { withHiddenShown } from "./hidden-characters.ts";

const MAX_LENGTH = 60;

/** `words` in quotation marks; hidden characters show as numbers, and long words end in "…". */
export function quoted(words: string): string {
  return `"${shown(words)}"`;
}

/** The same without quotation marks. */
export function shown(words: string): string {
  const line = withHiddenShown(
    words
      .slice(0, MAX_LENGTH * 4)
      .replace(/\s+/g, " ")
      .trim(),
  );
  const letters = [...line];
  if (letters.length <= MAX_LENGTH && words.length <= MAX_LENGTH * 4) return line;
  const cut = letters.slice(0, MAX_LENGTH).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > MAX_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
