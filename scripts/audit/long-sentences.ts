/** Lists the sentences that are hard to hold in the head, because they are long: a hint for people, never a gate. */
import { parser, plainText } from "../content/markdown.ts";
import type { Library } from "../content/schema.ts";

/** A sentence of more words counts as long (GOV.UK style guide). */
export const MAX_WORDS = 25;

export interface LongSentence {
  /** Path of the file that holds it, from the project folder. */
  file: string;
  text: string;
  words: number;
}

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });
const words = new Intl.Segmenter("en-GB", { granularity: "word" });

/** Every sentence of more than `MAX_WORDS` words that board staff wrote, longest first. */
export function longSentences(library: Library): LongSentence[] {
  return [...blocksByFile(library)]
    .flatMap(([file, blocks]) =>
      blocks.flatMap(sentencesOf).map((text) => ({ file, text, words: count(text) })),
    )
    .filter((sentence) => sentence.words > MAX_WORDS)
    .sort((a, b) => b.words - a.words);
}

/** The long sentences of `after` that do not stand in `before`, longest first. */
export function newLongSentences(before: Library, after: Library): LongSentence[] {
  const known = new Set(longSentences(before).map(({ text }) => text));
  return longSentences(after).filter(({ text }) => !known.has(text));
}

function sentencesOf(block: string): string[] {
  return Array.from(sentences.segment(block.replace(/\s+/g, " ")), ({ segment }) => segment.trim());
}

function count(sentence: string): number {
  return Array.from(words.segment(sentence)).filter(({ isWordLike }) => isWordLike).length;
}

/** Paragraphs, items and cells of each file that board staff write, in reading order of the files. */
function blocksByFile(library: Library): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  for (const item of library.questions)
    blocks.set(item.file, [
      item.question,
      ...[item.why, item.try].flatMap(blocksOf),
      ...[item.children, item.adults, item.helps, item.listen].flat().flatMap(blocksOf),
    ]);
  for (const item of library.responsibilities)
    blocks.set(item.file, [item.today, ...[item.why, ...item.good, ...item.show].flatMap(blocksOf)]);
  for (const item of library.guides)
    blocks.set(item.file, [
      item.who,
      item.summary,
      ...item.agenda.map((step) => step.do),
      ...[item.purpose, item.notes, item.opening, item.closing, ...item.rules].flatMap(blocksOf),
      ...item.handouts.flatMap(({ body }) => blocksOf(body)),
    ]);
  for (const item of library.briefings)
    blocks.set(item.file, [
      item.summary,
      ...[item.what, item.why].flatMap(blocksOf),
      ...[item.reviews, item.children, item.adults, item.act, item.talk].flat().flatMap(blocksOf),
    ]);
  for (const item of library.vignettes)
    blocks.set(item.file, [
      item.summary,
      item.topics,
      ...item.stages.flatMap(({ body }) => blocksOf(body)),
      ...blocksOf(item.notes),
    ]);
  for (const item of library.packs)
    blocks.set(item.file, [item.purpose, item.who, ...blocksOf(item.introduction)]);
  for (const item of library.pages) blocks.set(item.file, [item.description, ...blocksOf(item.body)]);
  blocks.set(
    "content/glossary.yaml",
    library.glossary.flatMap(({ meaning, disputed }) => [meaning, disputed ?? ""]),
  );
  blocks.set(
    "content/evidence.yaml",
    library.evidence.flatMap(({ finding, limits }) => [finding, limits ?? ""]),
  );
  return blocks;
}

/** Headings are not sentences. */
function blocksOf(markdown: string): string[] {
  const tokens = parser.parse(markdown, {});
  return tokens.flatMap((token, index) =>
    token.type === "inline" && tokens[index - 1]?.type !== "heading_open" ? [plainText(token.children)] : [],
  );
}
