/** A list is typed as one: bullets and numbers copied from elsewhere would run on as a paragraph. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { placeOfLine } from "../read/body.ts";
import { placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { headingText } from "../read/headings.ts";
import { guideSections, questionSections, responsibilitySections, type SectionRule } from "../schema.ts";
import type { Rule } from "./rule.ts";

/** A bullet makes a list however few there are. */
const bullet = /^\s*([\u2022\u25cf\u00b7\u25aa\u25e6\u2023\u25cb\u25a0\u2043])\s*(\S.*)/;
/** Hyphens that the eye takes for the one of a list. */
const doubled = /^\s*(-{2,3})\s*([^\s-].*)/;
/** These also begin a sentence, so they make a list only from the second line on. */
const dash = /^\s*([o\u2010-\u2015\u2212])\s+(\S.*)/;
const number = /^\s*(\d{1,2}[.)])([^\s\d].*)/;

/** Sections that are nothing but a list say so themselves. */
const lists = new Set(
  [questionSections, responsibilitySections, guideSections]
    .flatMap((sections): SectionRule[] => Object.values(sections))
    .flatMap(({ heading, holds }) => (holds === "list" ? [heading] : [])),
);

export const typedBullets: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    const { body } = entry;
    if (!body || entry.frozen) return [];
    let section = "";
    return body.tokens.flatMap(({ type, tag, map, level }, index): Problem[] => {
      if (type === "heading_open" && tag === "h2") section = headingText(body.tokens, index);
      if (type !== "paragraph_open" || !map || lists.has(section)) return [];
      const lines = body.lines.slice(...map);
      const at = (pattern: RegExp, least: number, say: (mark: string, words: string) => string) => {
        const found = lines.flatMap((words, line) => {
          const match = pattern.exec(words);
          return match ? [{ line, mark: match[1] ?? "", rest: match[2] ?? "" }] : [];
        });
        return found
          .slice(0, found.length < least ? 0 : 1)
          .map(({ line, mark, rest }) =>
            placeProblem(entry, placeOfLine(body, map[0] + line), "", say(mark, rest)),
          );
      };
      const hyphen = (mark: string, words: string) =>
        `starts with ${quoted(mark)}. Type a hyphen and a space: ${quoted(`- ${words}`)}.`;
      return [
        ...at(bullet, 1, hyphen),
        ...at(doubled, 1, hyphen),
        // Within an item, it was to be the next one.
        ...at(dash, level > 0 ? 1 : 2, hyphen),
        ...at(number, 2, (mark, words) => `needs a space after ${mark}: ${quoted(`${mark} ${words}`)}.`),
      ];
    });
  });
