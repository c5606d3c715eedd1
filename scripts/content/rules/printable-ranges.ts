/** The letters that packs can be printed in: those of the pinned fonts in `layouts/styles/print`, which a test compares. */

/** Code points in hexadecimal, singly or from-to. */
const RANGES = `20-7e a0-ac ae-b4 b6-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137 139-13e 141-148 150-155
158-15b 15e-165 16a-16b 16e-17e 192 218-21b 237 2c6-2c7 2c9 2da 2dc-2dd 300-301 303-304 308 370-377 37a-37f 384-38a 38c
38e-3a1 3a3-3e1 3f0-52f 900-97f 1c80-1c88 1e80-1e85 1e9e 1ea0-1ef3 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59
1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2009 2013-2014 2018-201a
201c-201e 2020 2022 2026 2039-203a 2044 20a8 20ac 20b4 20b9 2113 2116 2122 2212 2215 2de0-2dff a640-a69f a8ff fe2e-fe2f`;

/** First and last code point of each run of letters. */
export const printableRanges: readonly (readonly [number, number])[] = RANGES.split(/\s+/).map((run) => {
  const [first = 0, last = first] = run.split("-").map((digits) => Number.parseInt(digits, 16));
  return [first, last];
});

const classes = printableRanges.map(
  ([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`,
);

/**
 * What no font has. White space and characters without a shape are checked elsewhere, and the non-breaking hyphen
 * (U+2011) is printed as an ordinary one.
 */
const unprintable = new RegExp(`[^${classes.join("")}\\s\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\ufffd\\u2011]`, "u");

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The letters of `text` that no pinned font has, each once and of a run of them the first, with its marks, where it
 * first stands, and the code point that is missing (`6F0F`).
 */
export function unprintableLetters(text: string): { letter: string; index: number; code: string }[] {
  if (!unprintable.test(text)) return [];
  const found = new Map<string, { letter: string; index: number; code: string }>();
  let isInRun = false;
  for (const { segment, index } of graphemes.segment(text)) {
    // A letter and a combining mark can be printed when there is one glyph for both.
    const missing = unprintable.exec(segment.normalize("NFC"))?.[0].codePointAt(0);
    const isRunOn = isInRun;
    isInRun = missing !== undefined;
    if (missing === undefined || isRunOn || found.has(segment)) continue;
    const code = missing.toString(16).toUpperCase().padStart(4, "0");
    found.set(segment, { letter: segment, index, code });
  }
  return [...found.values()];
}
