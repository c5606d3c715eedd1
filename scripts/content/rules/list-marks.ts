/** Lists use Markdown's own marks: bullets and numbers pasted from elsewhere would be read as one paragraph. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { headingText } from "../read/headings.ts";
import { allEntries } from "../read/parsed-content.ts";
import { guideSections, questionSections, responsibilitySections, type SectionRule } from "../schema.ts";
import type { Rule } from "./rule.ts";

/** One line with a bullet is enough for a list. */
const bullet = /^\s*([\u2022\u25cf\u00b7\u25aa\u25e6\u2023\u25cb\u25a0\u2043])\s*(\S.*)/;
/** Two or three hyphens look like the mark of a list. */
const repeatedHyphen = /^\s*(-{2,3})\s*([^\s-].*)/;
/** Sentences begin with these too, so a list takes two lines. */
const ambiguousBullet = /^\s*([o\u2010-\u2015\u2212])\s+(\S.*)/;
const numberWithoutSpace = /^\s*(\d{1,2}[.)])([^\s\d].*)/;

/** In sections that are nothing but a list, the section's own check reports it. */
const lists = new Set(
  [questionSections, responsibilitySections, guideSections]
    .flatMap((sections): SectionRule[] => Object.values(sections))
    .flatMap(({ heading, type }) => (type === "list" ? [heading] : [])),
);

export const listMarks: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const { body } = entry;
    if (!body || entry.frozen) return [];
    let section = "";
    return body.tokens.flatMap(({ type, tag, map, level }, index): Problem[] => {
      if (type === "heading_open" && tag === "h2") section = headingText(body.tokens, index);
      if (type !== "paragraph_open" || !map || lists.has(section)) return [];
      const lines = body.lines.slice(...map);
      const at = (pattern: RegExp, min: number, message: (mark: string, words: string) => string) => {
        const found = lines.flatMap((words, line) => {
          const match = pattern.exec(words);
          return match ? [{ line, mark: match[1] ?? "", rest: match[2] ?? "" }] : [];
        });
        return found
          .slice(0, found.length < min ? 0 : 1)
          .map(({ line, mark, rest }) =>
            problemAt(entry, positionOfLine(body, map[0] + line), "", message(mark, rest)),
          );
      };
      const hyphen = (mark: string, words: string) =>
        `starts with ${quoted(mark)}. Type a hyphen and a space: ${quoted(`- ${words}`)}.`;
      return [
        ...at(bullet, 1, hyphen),
        ...at(repeatedHyphen, 1, hyphen),
        // Inside an item, it was meant to be the next item.
        ...at(ambiguousBullet, level > 0 ? 1 : 2, hyphen),
        ...at(
          numberWithoutSpace,
          2,
          (mark, words) => `needs a space after ${mark}: ${quoted(`${mark} ${words}`)}.`,
        ),
      ];
    });
  });
