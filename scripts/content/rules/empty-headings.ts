/** Every heading has text below it before the next one of its level. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { accessibilityHeadings } from "../accessibility-headings.ts";
import { positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { headingText } from "../read/headings.ts";
import type { Rule } from "./rule.ts";

/** The build inserts text below these. */
const filledIn = new Set<string>(Object.values(accessibilityHeadings));

export const emptyHeadings: Rule = ({ entries }) =>
  // Sections of the other kinds are checked where they are read.
  [...entries.page, ...entries.guide, ...entries.vignette].flatMap((entry): Problem[] => {
    const { body } = entry;
    if (!body) return [];
    const headings = body.tokens.flatMap((token, index) =>
      token.type === "heading_open" && token.level === 0 ? [{ token, index }] : [],
    );
    return headings.flatMap(({ token, index }, at) => {
      const next = headings[at + 1];
      const level = Number(token.tag.slice(1));
      const words = headingText(body.tokens, index);
      const isEmpty = next
        ? next.index === index + 3 && Number(next.token.tag.slice(1)) <= level
        : index + 3 >= body.tokens.length;
      if (!isEmpty || words === "" || filledIn.has(words) || (entry.kind !== "page" && level < 4)) return [];
      const message = `${quoted(words)} has no words below it. Type them, or delete the heading.`;
      return [problemAt(entry, positionOfLine(body, token.map?.[0] ?? 0), "", message)];
    });
  });
