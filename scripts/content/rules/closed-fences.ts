/** Every fenced code block is closed, so that it swallows nothing below it. */
import { positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { unclosedFences } from "../read/unclosed-fences.ts";
import type { Rule } from "./rule.ts";

export const closedFences: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const { body } = entry;
    if (!body) return [];
    return unclosedFences(body).map((line) => {
      const mark = /[`~]{3,}/.exec(body.lines[line] ?? "")?.[0] ?? "```";
      const message = `The block that ${mark} opens is never closed. Type ${mark} on a line of its own below it, or delete the line.`;
      return problemAt(entry, positionOfLine(body, line), "", message);
    });
  });
