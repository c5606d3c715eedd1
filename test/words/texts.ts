/** The words we ship as plain texts, each with the place it comes from. */
import { parser, plainText, type Token } from "../../scripts/content/markdown.ts";
import type { Library } from "../../scripts/content/schema.ts";

/** One paragraph, heading, item or cell. */
export interface Text {
  /** File, or list, and the fields that lead to it: `content/guides/1-a.md agenda 2 do`. */
  place: string;
  words: string;
}

/** Fields that hold names, addresses and dates instead of words. */
const NOT_WORDS = new Set(
  "id file theme source for about year link kind part page guide evidence version date review_by web_address source_address".split(
    " ",
  ),
);

/** Every text of `items`, in order. */
export function textsOf(items: readonly { file?: string; id?: string }[]): Text[] {
  return items.flatMap((item) => within(item, item.file ?? item.id ?? ""));
}

/** The questions, responsibilities and guides. */
export function practiceTexts({ questions, responsibilities, guides }: Library): Text[] {
  return textsOf([...questions, ...responsibilities, ...guides]);
}

function within(value: unknown, place: string): Text[] {
  if (typeof value === "string") return blocks(parser.parse(value, {})).map((words) => ({ place, words }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const isIds = Array.isArray(inner) && /^(questions|responsibilities)$/.test(name);
    return NOT_WORDS.has(name) || isIds ? [] : within(inner, `${place} ${name}`);
  });
}

function blocks(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ type }) => type === "inline")
    .map(({ children }) => plainText(children).trim())
    .filter((words) => words !== "");
}

/** The sentences of a text: each ends with a full stop, question mark or exclamation mark, or with the text. */
export function sentences(words: string): string[] {
  return words.split(/(?<=[.!?]["”’)]*)\s+(?=["“‘(]*[\p{Lu}\p{N}])/u);
}

/** How many words somebody reads: runs between spaces that hold a letter or a digit. */
export function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
