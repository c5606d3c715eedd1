/** Finds letters that were saved as UTF-8, read as Windows-1252 or Mac Roman and saved again: `â€™` for `’`. */

/** Letters of Windows-1252 from 80 to 9f, in order; `\0` where it has none. */
const high = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

const bytes = new Map<string, number>([
  ...Array.from(high, (letter, index): [string, number] => [letter, 0x80 + index]),
  // The five that it lacks are kept as they are, and so are all from a0 on.
  ...Array.from({ length: 0x80 }, (_, index): [string, number] => [
    String.fromCharCode(0x80 + index),
    0x80 + index,
  ]),
]);
bytes.delete("\0");

/** A first byte of two or three, as letters, and what may follow it. */
const run = /[\u00c2-\u00c5\u00e2][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}/g;

/** What people type: letters of Europe, and the marks of sentences. */
const plausible = /^[\u00a0-\u017f\u2010-\u203a\u20ac\u2122]$/;

const mac: Readonly<Record<string, string>> = {
  "‚Äô": "’",
  "‚Äò": "‘",
  "‚Äú": "“",
  "‚Äù": "”",
  "‚Äì": "–",
  "√©": "é",
  "¬£": "£",
};
const macRun = /‚Ä[ôòúùì]|√©|¬£/g;

/** Each find in `text`, and the letter that was meant. */
export function twiceEncoded(text: string): { index: number; found: string; meant: string }[] {
  if (/^[\t\n -~]*$/.test(text)) return [];
  const windows = Array.from(text.matchAll(run)).flatMap((match) => {
    const [all] = match;
    const length = all.startsWith("\u00e2") ? 3 : 2;
    const found = all.slice(0, length);
    const meant = decoded(found);
    // A capital before it: words in capitals may end in Ä before a closing quotation mark.
    const isInCapitals = /\p{Lu}$/u.test(text.slice(0, match.index)) && length === 2;
    // A letter that stands alone between quotation marks is no part of a word.
    const isAlone =
      /[“”‘’]$/.test(found) &&
      !/\p{L}$/u.test(text.slice(0, match.index)) &&
      !/^\p{L}/u.test(text.slice(match.index + length));
    return meant === undefined || isInCapitals || (length === 2 && isAlone)
      ? []
      : [{ index: match.index, found, meant }];
  });
  const ofMac = Array.from(text.matchAll(macRun), ({ index, 0: found }) => ({
    index,
    found,
    meant: mac[found] ?? "",
  }));
  return [...windows, ...ofMac];
}

function decoded(found: string): string | undefined {
  const raw = [...found].map((letter) => bytes.get(letter) ?? -1);
  if (raw.includes(-1)) return undefined;
  try {
    const meant = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(raw));
    return plausible.test(meant) ? meant : undefined;
  } catch {
    return undefined;
  }
}
