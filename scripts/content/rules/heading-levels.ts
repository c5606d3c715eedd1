/** Headings under the title go down one level at a time, and none stands in the title's place. */
import { fold } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import type { Kind } from "../kinds.ts";
import { plainText, type Token } from "../markdown.ts";
import { placeOfLine } from "../read/body.ts";
import { type Entry, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { headingText } from "../read/headings.ts";
import { guideSections, questionSections, responsibilitySections, type SectionRule } from "../schema.ts";
import type { Rule } from "./rule.ts";

export const headingLevels: Rule = (facts) => allEntries(facts).flatMap(inEntry);

function inEntry(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body) return [];
  const problems: Problem[] = [];
  const titles = sectionTitles(entry);
  let above = 1;
  body.tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? 0;
    const add = (message: string) => problems.push(placeProblem(entry, placeOfLine(body, line), "", message));
    if (token.type === "paragraph_open") {
      const [written, marks, words = ""] = /^\s*(#{1,6})([^#\s].*)$/.exec(body.lines[line] ?? "") ?? [];
      if (written !== undefined && !titles.has(fold(words)))
        add(`${quoted(written)} needs a space after ${marks}.`);
      // What was published keeps its marks.
      const bold = entry.frozen ? undefined : boldAlone(body.tokens, index);
      if (bold !== undefined && !titles.has(fold(bold)))
        add(
          `${quoted(bold)} stands alone in bold, which no screen reader takes for a heading. Type ${"#".repeat(Math.min(above + 1, 4))} before it instead of the stars.`,
        );
    }
    if (token.type !== "heading_open") return;
    const words = headingText(body.tokens, index);
    const isSection = titles.has(fold(words));
    const level = isSection ? 2 : Number(token.tag.slice(1));
    const message = isSection ? undefined : (underlined(token.markup, words) ?? fault(words, level, above));
    if (message !== undefined) add(message);
    above = level;
  });
  return problems;
}

/** The words of a paragraph that is bold from end to end and no sentence, with more below it. */
function boldAlone(tokens: readonly Token[], index: number): string | undefined {
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

/** A line of hyphens or equals signs right below words makes a heading of them, which few people mean. */
function underlined(markup: string, words: string): string | undefined {
  if (markup !== "-" && markup !== "=") return undefined;
  return `The line of ${markup} below ${quoted(words)} makes a heading of it. Put an empty line between them, or type ${quoted(`## ${words}`)}.`;
}

function fault(words: string, level: number, above: number): string | undefined {
  if (words === "") return "A heading has no words. Type them, or delete the line.";
  if (level === 1)
    return `${quoted(words)} is a heading of the first level, which the title is already. Type ## before it.`;
  if (level <= above + 1) return undefined;
  return `${quoted(words)} skips a heading level. Type ${"#".repeat(above + 1)} before it.`;
}

const sections: Partial<Record<Kind, Readonly<Record<string, SectionRule>>>> = {
  question: questionSections,
  responsibility: responsibilitySections,
  guide: guideSections,
};

/** Headings that are looked at where sections are read, whatever their level. */
function sectionTitles({ kind }: Entry): Set<string> {
  return new Set(Object.values(sections[kind] ?? {}).map(({ heading }) => fold(heading)));
}
