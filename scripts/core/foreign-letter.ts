/** Letters that look like those of an English keyboard and are others: in a name nobody can see why it does not match. */
import { hiddenCharacters } from "./hidden-characters.ts";

/**
 * The first character of `name` that is not plain ASCII, with its number, to stand in a sentence: `"о" (U+043E)`. An
 * accent counts only when `accents` says so, because anybody can see one.
 */
export function foreignLetter(name: string, { accents = false } = {}): string | undefined {
  const plain = accents ? name : name.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const found = [...plain].find((letter) => (letter.codePointAt(0) ?? 0) > 0x7f);
  if (found === undefined) return undefined;
  const number = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return hiddenCharacters(found).length > 0 ? number : `"${found}" (${number})`;
}
