/** Sentences of English words, and what makes one hard to read. An estimate: people decide. */

export interface Sentence {
  text: string;
  words: number;
  /** The words that look like a passive: `was listed`. */
  passive?: string;
}

/** A full stop after one of these does not end a sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|No|s|ss|vs|Dr|Mr|Mrs|Ms|St)\.$/;

/** Irregular participles that our words use; regular ones end in -ed. */
const IRREGULAR =
  "known|seen|made|given|taken|kept|held|found|written|done|told|heard|shown|left|lost|put|read|said|sent|set|spoken|thought|understood|chosen|drawn|built|brought|met|paid|asked";
const PASSIVE = new RegExp(
  `\\b(?:is|are|was|were|be|been|being)\\s+(?:(?:not|never|also|only|often|always|\\w+ly)\\s+)?(?:\\w{2,}ed|${IRREGULAR})\\b`,
  "i",
);

/** The sentences of one block of text, such as a paragraph or a list item. */
export function sentencesOf(block: string): Sentence[] {
  const pieces = block
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?][”’")]?) (?=[“‘"(]?[A-Z0-9])/);
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) joined[joined.length - 1] = `${last} ${piece}`;
    else if (piece) joined.push(piece);
  }
  return joined.map((text) => {
    const passive = PASSIVE.exec(text)?.[0];
    return { text, words: wordsIn(text).length, ...(passive ? { passive } : {}) };
  });
}

/** Words as readers count them: letters and digits, with hyphens and apostrophes inside. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Syllables of an English word, by its groups of vowels. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end[0] ?? "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Flesch-Kincaid grade (Kincaid and others, 1975): years of schooling in the United States. 0 for no sentences. */
export function gradeOf(sentences: readonly Sentence[]): number {
  const words = sentences.flatMap(({ text }) => wordsIn(text));
  if (words.length === 0) return 0;
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}
