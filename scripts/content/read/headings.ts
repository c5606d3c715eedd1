/** Finds the headings of a body that begin its sections, also those that are nearly right. */
import { fold } from "../../core/nearest.ts";
import { plainText, type Token } from "../markdown.ts";
import type { Body } from "./body.ts";

/** A heading that begins a section of a body. */
export interface SectionHeading {
  title: string;
  /** As the author wrote it. */
  source: string;
  /** Line of the body, from 0. */
  line: number;
  /** First line of the section's content. */
  from: number;
  /** Index of the first token of the heading. */
  start: number;
  /** Index of the first token after the heading. */
  after: number;
  /** False when the title is not preceded by exactly the marks of its level: `## `. */
  isExact: boolean;
}

/**
 * Section headings at `level`, in the order of the text. A heading of another level, or a line of nothing but a title,
 * counts only when it is one of `titles`, because then nothing else can be meant.
 */
export function sectionHeadings(body: Body, level: number, titles: readonly string[]): SectionHeading[] {
  const titleByFold = new Map(titles.map((title) => [fold(title), title]));
  return body.tokens.flatMap((token, index): SectionHeading[] => {
    if (token.level !== 0 || !token.map) return [];
    const [line, end] = token.map;
    const source = (body.lines[line] ?? "").trim();
    if (token.type === "heading_open") {
      const title = headingText(body.tokens, index);
      const isExact = token.tag === `h${level}`;
      if (!isExact && !titleByFold.has(fold(title))) return [];
      return [{ title, source, line, from: end, start: index, after: index + 3, isExact }];
    }
    // A line with ## and no space, or with the title alone, in bold or not.
    const bare = /^#{0,6}[*_]{0,2}([^#*_\s][^*_]*?):?[*_]{0,2}:?$/.exec(source)?.[1];
    const title =
      token.type !== "paragraph_open" || bare === undefined ? undefined : titleByFold.get(fold(bare));
    return title === undefined
      ? []
      : [{ title, source, line, from: line + 1, start: index, after: index, isExact: false }];
  });
}

/** Text of the heading whose opening token is at `index`. */
export function headingText(tokens: readonly Token[], index: number): string {
  return plainText(tokens[index + 1]?.children).trim();
}
