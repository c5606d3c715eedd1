/** Characters that nobody can see and that change what is read: none may stand in the words. */

/** One hidden character and where it stands, counted in UTF-16 units. */
export interface Hidden {
  index: number;
  length: number;
  /** What it is, to follow "holds": `a hidden character (U+200B)`. */
  what: string;
}

// Unicode 16: controls but tab and line feed; soft hyphens and fillers; marks and turns of direction (UAX 9); zero
// widths; line separators; half surrogates; tags; the replacement character and non-characters; private use.
const hidden =
  /[^\P{Cc}\t\n]|\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\uffff]|[\ud800-\udfff]|[\u{e0000}-\u{e007f}]|\p{Co}|(?<=\p{M}{6})\p{M}+/gu;

// Nearly every line is, and is told at once.
const allPlain = /^[\t\n -~]*$/;

/** Every hidden character of `text`, in order. Tabs and line feeds are ordinary. */
export function hiddenCharacters(text: string): Hidden[] {
  if (allPlain.test(text)) return [];
  return Array.from(text.matchAll(hidden), (match) => ({
    index: match.index,
    length: match[0].length,
    what: nameOf(match[0]),
  }));
}

/** What to do about a hidden character whose name is `what`. */
export function hiddenRemedy(what: string): string {
  return what.includes("lost letter") ? "Type the letter that belongs there." : "Delete it.";
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
  if (/^\p{M}/u.test(character)) return "more accents on one letter than any language needs";
  if (/^\p{Co}/u.test(character)) return `a letter that only some computers can show (${number(character)})`;
  if (point >= 0xd800 && point <= 0xdfff) return `half a character (${number(character)})`;
  const turns = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  return turns
    ? `a hidden character that turns the direction of reading (${number(character)})`
    : `a hidden character (${number(character)})`;
}

function number(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
