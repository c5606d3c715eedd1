/** The letters that packs can be printed in: those of the pinned fonts in `layouts/styles/print`, which a test compares. */

/** By font file without its weight: code points in hexadecimal, singly or from-to. */
const RANGES: Readonly<Record<string, string>> = {
  "atkinson-hyperlegible-next-latin": `20-7e a0-ac ae-b4 b6-ff 102 131 152-153 2c6 2da 2dc 300-301 303-304 308 2009 2013-2014 2018-201a
    201c-201e 2022 2026 2039-203a 2044 20ac 2122 2212 2215`,
  "atkinson-hyperlegible-next-latin-ext": `100-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-130 132-133 136-137 139-13e 141-148 150-151 154-155
    158-15b 15e-165 16a-16b 16e-17e 192 218-21b 237 2c7 2c9 2dd 304 308 1e80-1e85 1e9e 1ef2-1ef3 2020 20b9
    2113`,
  "noto-sans-latin-ext": `100-130 132-151 154-2ba 2bd-2c5 2c7-2cc 2ce-2d7 2dd-2ff 304 308 329 1d00-1dbf 1e00-1e9f 1ef2-1eff 2020
    20a0-20ab 20ad-20c0 2113 2c60-2c7f a720-a7ca a7d0-a7d1 a7d3 a7d5-a7d9 a7f2-a7ff`,
  "noto-sans-cyrillic-ext": `460-48f 492-4af 4b2-52f 1c80-1c88 20b4 2de0-2dff a640-a69f fe2e-fe2f`,
  "noto-sans-cyrillic": `301 400-45f 490-491 4b0-4b1 2116`,
  "noto-sans-greek": `370-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-3ff`,
  "noto-sans-greek-ext": `1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3
    1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe`,
  "noto-sans-devanagari": `900-97f 200c-200d 20a8 20b9 20f0 25cc a8ff`,
  "noto-sans-vietnamese": `102-103 110-111 128-129 168-169 1a0-1a1 1af-1b0 300-301 303-304 308-309 323 329 1ea0-1ef9 20ab`,
};

/** First and last code point of each run of letters, by font file. */
export const printableRanges: ReadonlyMap<string, readonly (readonly [number, number])[]> = new Map(
  Object.entries(RANGES).map(([file, runs]) => [
    file,
    runs.split(/\s+/).map((run) => {
      const [first = 0, last = first] = run.split("-").map((digits) => Number.parseInt(digits, 16));
      return [first, last] as const;
    }),
  ]),
);

/**
 * White space and characters without a shape are checked elsewhere, and the non-breaking hyphen (U+2011) is printed as an
 * ordinary one.
 */
const OTHERS = "\\s\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\ufffd\\u2011";

const classesOf = (ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join("");

/** What no font has. */
const unprintable = new RegExp(`[^${[...printableRanges.values()].map(classesOf).join("")}${OTHERS}]`, "u");
/** A letter with a mark is set whole, by one file. */
const whole = [...printableRanges.values()].map(
  (ranges) => new RegExp(`^[${classesOf(ranges)}${OTHERS}]+$`, "u"),
);
const MARK = /\p{M}/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The letters of `text` that no pinned font has, each once and of a run of them the first, with its marks, where it
 * first stands, and the code point that is missing (`6F0F`).
 */
export function unprintableLetters(text: string): { letter: string; index: number; code: string }[] {
  if (!unprintable.test(text) && !MARK.test(text)) return [];
  const found = new Map<string, { letter: string; index: number; code: string }>();
  let isInRun = false;
  for (const { segment, index } of graphemes.segment(text)) {
    // A letter and a combining mark can be printed when there is one glyph for both, or one file for their glyphs.
    const missing = missingOf(segment.normalize("NFC"));
    const isRunOn = isInRun;
    isInRun = missing !== undefined;
    if (missing === undefined || isRunOn || found.has(segment)) continue;
    const code = missing.toString(16).toUpperCase().padStart(4, "0");
    found.set(segment, { letter: segment, index, code });
  }
  return [...found.values()];
}

/** The code point of a letter with its marks that is missing: in every file, or in the one that has the letter. */
function missingOf(letter: string): number | undefined {
  const [absent] = unprintable.exec(letter) ?? [];
  if (absent !== undefined) return absent.codePointAt(0);
  if (!MARK.test(letter) || whole.some((file) => file.test(letter))) return undefined;
  return MARK.exec(letter)?.[0].codePointAt(0);
}
