/** Characters that nobody can see and that change what is read: none may stand in the words. */

/** One hidden character and where it stands, counted in UTF-16 units. */
export interface Hidden {
  index: number;
  length: number;
  /** What it is, to follow "holds": `a hidden character (U+200B)`. */
  what: string;
}

// Unicode 16: controls but tab and line feed; marks and turns of direction (UAX 9); zero widths; line separators;
// half surrogates; tags; the replacement character and non-characters.
const hidden =
  /[^\P{Cc}\t\n]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udfff]|[\u{e0000}-\u{e007f}]/gu;

/** Every hidden character of `text`, in order. Tabs and line feeds are ordinary. */
export function hiddenCharacters(text: string): Hidden[] {
  return Array.from(text.matchAll(hidden), (match) => ({
    index: match.index,
    length: match[0].length,
    what: nameOf(match[0]),
  }));
}

/** `text` with each hidden character written as its number, `<U+202E>`, so that it can be shown. */
export function withHiddenShown(text: string): string {
  return text.replace(hidden, (character) => `<${number(character)}>`);
}

/** `text` without hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, "");
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point === 0xfffd) return "the mark \ufffd of a lost letter";
  if (point >= 0xd800 && point <= 0xdfff) return `half a character (${number(character)})`;
  const turns = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  return turns
    ? `a hidden character that turns the direction of reading (${number(character)})`
    : `a hidden character (${number(character)})`;
}

function number(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
