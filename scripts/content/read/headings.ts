/** Finds the headings of a body that open its named sections, also those that are nearly right. */
import { fold } from "../../core/nearest.ts";
import { plainText, type Token } from "../markdown.ts";
import type { Body } from "./body.ts";

/** A heading that opens a part of a body. */
export interface Opening {
  title: string;
  /** As the author wrote it. */
  written: string;
  /** Line of the body, from 0. */
  line: number;
  /** First line of the part's own words. */
  from: number;
  /** Index of the first token of the heading. */
  start: number;
  /** Index of the first token after the heading. */
  after: number;
  /** False when the marks before the title are not `## ` exactly. */
  marked: boolean;
}

/**
 * Openings of parts at heading `level`, in the order of the text. A heading of another level, or a line with nothing
 * but its words, opens a part only when its title is one of `titles`, because then nothing else can be meant.
 */
export function openings(body: Body, level: number, titles: readonly string[]): Opening[] {
  const named = new Map(titles.map((title) => [fold(title), title]));
  return body.tokens.flatMap((token, index): Opening[] => {
    if (token.level !== 0 || !token.map) return [];
    const [line, end] = token.map;
    const written = (body.lines[line] ?? "").trim();
    if (token.type === "heading_open") {
      const title = headingText(body.tokens, index);
      const marked = token.tag === `h${level}`;
      if (!marked && !named.has(fold(title))) return [];
      return [{ title, written, line, from: end, start: index, after: index + 3, marked }];
    }
    // A line with ## and no space, or with the title alone, in bold or not.
    const alone = /^#{0,6}[*_]{0,2}([^#*_\s][^*_]*?):?[*_]{0,2}:?$/.exec(written)?.[1];
    const title = token.type !== "paragraph_open" || alone === undefined ? undefined : named.get(fold(alone));
    return title === undefined
      ? []
      : [{ title, written, line, from: line + 1, start: index, after: index, marked: false }];
  });
}

/** Words of the heading whose opening token is at `index`. */
export function headingText(tokens: readonly Token[], index: number): string {
  return plainText(tokens[index + 1]?.children).trim();
}
