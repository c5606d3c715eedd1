/** Headings below the title go down one level at a time, and none of them is of the title's level. */
import { fold } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { kindSections } from "../kinds.ts";
import { plainText, type Token } from "../markdown.ts";
import { positionOfLine } from "../read/body.ts";
import { type Entry, problemAt } from "../read/entry.ts";
import { headingText } from "../read/headings.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const headingLevels: Rule = (content) => allEntries(content).flatMap(inEntry);

function inEntry(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body) return [];
  const problems: Problem[] = [];
  const titles = sectionTitles(entry);
  let previousLevel = 1;
  body.tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? 0;
    const add = (message: string) => problems.push(problemAt(entry, positionOfLine(body, line), "", message));
    if (token.type === "paragraph_open") {
      const [source, marks, words = ""] = /^\s*(#{1,6})([^#\s].*)$/.exec(body.lines[line] ?? "") ?? [];
      if (source !== undefined && !titles.has(fold(words)))
        add(`${quoted(source)} needs a space after ${marks}.`);
      // Published content does not change.
      const bold = entry.frozen ? undefined : boldParagraph(body.tokens, index);
      if (bold !== undefined && !titles.has(fold(bold)))
        add(
          `${quoted(bold)} is on its own in bold, which screen readers do not recognise as a heading. Type ${"#".repeat(Math.min(previousLevel + 1, 4))} before it instead of the stars.`,
        );
    }
    if (token.type !== "heading_open") return;
    const words = headingText(body.tokens, index);
    const isSection = titles.has(fold(words));
    const level = isSection ? 2 : Number(token.tag.slice(1));
    const message = isSection
      ? undefined
      : (underlineMessage(token.markup, words) ?? levelMessage(words, level, previousLevel));
    if (message !== undefined) add(message);
    previousLevel = level;
  });
  return problems;
}

/** The text of a paragraph that is entirely bold and no sentence, with more below it; nothing for any other. */
function boldParagraph(tokens: readonly Token[], index: number): string | undefined {
  const [inline, , next] = tokens.slice(index + 1);
  const inside = (inline?.children ?? []).filter(({ type, content }) => type !== "text" || content !== "");
  if (
    inside[0]?.type !== "strong_open" ||
    inside.findIndex(({ type }) => type === "strong_close") !== inside.length - 1
  )
    return undefined;
  const words = plainText(inside).trim();
  return tokens[index]?.level === 0 && next && !/[.?!:…]$/.test(words) ? words : undefined;
}

/** A line of hyphens or equals signs right below text makes it a heading (setext), which few people intend. */
function underlineMessage(markup: string, words: string): string | undefined {
  if (markup !== "-" && markup !== "=") return undefined;
  return `The line of ${markup} below ${quoted(words)} makes a heading of it. Put an empty line between them, or type ${quoted(`## ${words}`)}.`;
}

function levelMessage(words: string, level: number, previousLevel: number): string | undefined {
  if (words === "") return "A heading has no words. Type them, or delete the line.";
  if (level === 1)
    return `${quoted(words)} is a heading of the first level, which the title is already. Type ## before it.`;
  if (level <= previousLevel + 1) return undefined;
  return `${quoted(words)} skips a heading level. Type ${"#".repeat(previousLevel + 1)} before it.`;
}

/** Headings of sections, whose level is checked where sections are read. */
function sectionTitles({ kind }: Entry): Set<string> {
  return new Set(Object.values(kindSections[kind] ?? {}).map(({ heading }) => fold(heading)));
}
