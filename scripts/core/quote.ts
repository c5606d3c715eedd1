/** An author's own words inside a message: short, on one line, and safe to print. */
import { withHiddenShown } from "./hidden-characters.ts";

const LONGEST = 60;

/** `words` in quotation marks; hidden characters show as numbers, and long words end in "…". */
export function quoted(words: string): string {
  return `"${shown(words)}"`;
}

/** The same without quotation marks. */
export function shown(words: string): string {
  const line = withHiddenShown(
    words
      .slice(0, LONGEST * 4)
      .replace(/\s+/g, " ")
      .trim(),
  );
  const letters = [...line];
  if (letters.length <= LONGEST && words.length <= LONGEST * 4) return line;
  const cut = letters.slice(0, LONGEST).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
