/** Lists use Markdown's own marks: what is pasted from elsewhere would be read as one paragraph, or as another list. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import type { Token } from "../markdown.ts";
import { type Body, positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { headingText } from "../read/headings.ts";
import { allEntries } from "../read/parsed-content.ts";
import { guideSections, questionSections, responsibilitySections, type SectionRule } from "../schema.ts";
import type { Rule } from "./rule.ts";
import { runOn } from "./run-on-lines.ts";

/** One line with a bullet is enough for a list. */
const bullet = /^\s*([\u2022\u25cf\u00b7\u25aa\u25e6\u2023\u25cb\u25a0\u2043])\s*(\S.*)/;
/** Letters that are bullets in the typefaces of Word. */
const letterOfAFont = /^\s*([\u00a7\u00d8\u00fcvqoØ])\t+(\S.*)/;
/** Two or three hyphens look like the mark of a list. */
const repeatedHyphen = /^\s*(-{2,3})\s*([^\s-].*)/;
/** Sentences begin with these too, so a list takes two lines. */
const ambiguousBullet = /^\s*([o\u2010-\u2015\u2212\u00d8\u00fcvq]|[-=]>|\u00a7(?=\s+\p{L}))\s+(\S.*)/u;
const hyphenWithoutSpace = /^\s*([-*+\u2010-\u2015\u2212])(\p{L}.*)/u;
const numberWithoutSpace = /^\s*(\d{1,2}[.)])([^\s\d].*)/;

/** Marks that begin no list here, by how they are written. Two that follow each other make a list. */
const enumerators = [
  /^\s*(([A-Za-z])[.)])\s+\S/,
  /^\s*(\(([A-Za-z])\))\s*\S/,
  /^\s*(([ivx]{1,5})[.)])\s+\S/,
  /^\s*(\(([ivx]{1,5})\))\s*\S/,
  /^\s*(\((\d{1,2})\))\s*\S/,
] as const;

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
    return body.tokens.flatMap((token, index): Problem[] => {
      if (token.type === "heading_open" && token.tag === "h2") section = headingText(body.tokens, index);
      const found = problemsOf(token, index, body, lists.has(section));
      return found.map(({ line, message }) => problemAt(entry, positionOfLine(body, line), "", message));
    });
  });

interface Found {
  line: number;
  message: string;
}

function problemsOf(token: Token, index: number, body: Body, isList: boolean): Found[] {
  if (!token.map) return [];
  if (token.type === "list_item_open" && !isList) return emptyOrDouble(body, index);
  if (token.type === "ordered_list_open") return numbering(body, index);
  if (token.type === "bullet_list_open" && !isList) return tooLittleIndent(body, index);
  if (token.type !== "paragraph_open" || isList) return [];
  const [start, end] = token.map;
  const isFirst = body.tokens[index - 1]?.type === "list_item_open";
  // The item's own mark is none of its words.
  const lines = body.lines
    .slice(start, end)
    .map((line, at) =>
      at === 0 && isFirst ? line.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)+/, "") : line,
    );
  const found = [
    ...marked(lines, token.level > 0),
    ...lettered(lines),
    ...within(lines),
    ...inOneLine(lines, body.tokens[index - 1]),
  ];
  const all = found.length > 0 ? found : runOn(lines);
  return all.map(({ line, message }) => ({ line: start + line, message }));
}

function marked(lines: readonly string[], isInItem: boolean): Found[] {
  const at = (pattern: RegExp, min: number, message: (mark: string, words: string) => string): Found[] => {
    const found = lines.flatMap((words, line) => {
      const match = pattern.exec(words);
      return match ? [{ line, message: message(match[1] ?? "", match[2] ?? "") }] : [];
    });
    return found.length < min ? [] : found;
  };
  const hyphen = (mark: string, words: string) =>
    `starts with ${quoted(mark)}. Type a hyphen and a space: ${quoted(`- ${words}`)}.`;
  return [
    ...at(bullet, 1, hyphen),
    ...at(letterOfAFont, 1, hyphen),
    ...at(repeatedHyphen, 1, hyphen),
    ...at(hyphenWithoutSpace, 2, hyphen),
    // Inside an item, it was meant to be the next item.
    ...at(ambiguousBullet, isInItem ? 1 : 2, hyphen).filter(
      ({ line }) => !letterOfAFont.test(lines[line] ?? ""),
    ),
    ...at(
      numberWithoutSpace,
      2,
      (mark, words) => `needs a space after ${mark}: ${quoted(`${mark} ${words}`)}.`,
    ),
  ];
}

/** Lines that begin with letters, small Roman figures or figures in brackets, one after the other. */
function lettered(lines: readonly string[]): Found[] {
  for (const pattern of enumerators) {
    const found = lines.flatMap((words, line) => {
      const [, mark = "", name = ""] = pattern.exec(words) ?? [];
      return mark === "" ? [] : [{ line, mark, name }];
    });
    const [first, second] = found;
    if (!first || !second || !follows(first.name, second.name)) continue;
    const instead = /\d/.test(first.mark) ? `"${first.name}. "` : '"- "';
    const message = `starts with ${quoted(first.mark)}, and these lines would run on as one paragraph. Type ${instead} in its place${instead === '"- "' ? ', or "1. ", "2. " and so on' : ", and so on"}.`;
    return [{ line: first.line, message }];
  }
  return [];
}

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

function follows(first: string, second: string): boolean {
  if (/\d/.test(first)) return Number(second) === Number(first) + 1;
  const [a, b] = [roman.indexOf(first), roman.indexOf(second)];
  if (a >= 0 && b === a + 1) return true;
  return first.length === 1 && second.length === 1 && second.charCodeAt(0) === first.charCodeAt(0) + 1;
}

/** A later line of a paragraph that begins like an item, and is none. */
function within(lines: readonly string[]): Found[] {
  const term = lines.findIndex((words, at) => at > 0 && /^\s*:\s+\S/.test(words));
  if (term > 0) {
    const [name = "", meaning = ""] = [lines[term - 1], lines[term]].map((words) => words?.trim());
    const instead = quoted(`- **${name}**${meaning.replace(/^:\s+/, ": ")}`);
    return [
      {
        line: term,
        message: `${quoted(meaning)} would run on from the line above it. Type both on one line: ${instead}.`,
      },
    ];
  }
  const line = lines.findIndex((words, at) => at > 0 && /^\s*(?:[-*+]|(?:[2-9]|1\d)[.)])\s+\S/.test(words));
  if (line < 0) return [];
  const message = `${quoted(lines[line] ?? "")} would run on from the line above it. Put an empty line above it, and start it at the left edge.`;
  return [{ line, message }];
}

/** Items that were typed one after the other on one line. */
function inOneLine(lines: readonly string[], before: Token | undefined): Found[] {
  const words = lines.join(" ");
  const isItem = before?.type === "list_item_open";
  const isOneLine =
    /(?:^|\s)\*\s\p{L}[^*]*\s\*\s\p{L}/u.test(isItem && before.markup === "*" ? `* ${words}` : words) ||
    /:\s-\s[^\s-][^:]*?\s-\s\S/.test(words) ||
    (isItem && before.info === "1" && /\s2[.)]\s\S.*\s3[.)]\s\S/.test(words));
  if (!isOneLine) return [];
  return [
    {
      line: 0,
      message: `${quoted(isItem ? `${before.info ? `${before.info}${before.markup}` : before.markup} ${words}` : words)} holds several items on one line. Type each on a line of its own, after "- ".`,
    },
  ];
}

/** An item without words, or with two marks before them, which makes a list within a list. */
function emptyOrDouble({ tokens, lines }: Body, index: number): Found[] {
  const [item, next] = tokens.slice(index);
  const line = item?.map?.[0] ?? 0;
  if (next?.type === "list_item_close")
    return [{ line, message: 'An item is empty. Type its words after "- ", or delete the line.' }];
  if (!/^(bullet|ordered)_list_open$/.test(next?.type ?? "") || next?.map?.[0] !== line) return [];
  return [{ line, message: `${quoted(lines[line] ?? "")} has two marks of a list. Type one of them.` }];
}

/** The numbers of a list, which the parser counts by itself from the first on. */
function numbering({ tokens, lines }: Body, index: number): Found[] {
  const level = tokens[index]?.level ?? 0;
  const end = tokens.findIndex(
    (token, at) => at > index && token.type === "ordered_list_close" && token.level === level,
  );
  const items = tokens
    .slice(index, end)
    .filter((token) => token.type === "list_item_open" && token.level === level + 1);
  const numbers = items.map(({ info }) => Number(info));
  const [first = 1] = numbers;
  const lineOf = (item: Token | undefined) => item?.map?.[0] ?? 0;
  if (first >= 1000) {
    const typed = `${items[0]?.info}${items[0]?.markup}`;
    const message = `starts with ${quoted(typed)}, which makes a numbered list of the line. Type "In ${first}", or ${quoted(`${first}\\${items[0]?.markup}`)} to keep it as it is.`;
    return [{ line: lineOf(items[0]), message }];
  }
  const boxes = items
    .filter((item) => (item.meta as { tick?: boolean } | null)?.tick === true)
    .map((item) => ({
      line: lineOf(item),
      message: `has a number and a box to tick. Type one of them: "- [ ] " or "${item.info}. ".`,
    }));
  // All begin with 1 where people leave the counting to the computer.
  if (numbers.every((number) => number === first) && first === 1) return boxes;
  const wrong = numbers.findIndex((number, at) => number !== first + at);
  if (wrong < 0) return boxes;
  const line = lineOf(items[wrong]);
  return [
    ...boxes,
    {
      line,
      message: `${quoted(lines[line] ?? "")} would show as number ${first + wrong}. Type ${first + wrong}${items[0]?.markup} there, or correct the numbers above it.`,
    },
  ];
}

/** A list that was to stand under a number, and starts too near the left edge for that. */
function tooLittleIndent({ tokens, lines }: Body, index: number): Found[] {
  const line = tokens[index]?.map?.[0] ?? 0;
  const indent = /^ */.exec(lines[line] ?? "")?.[0].length ?? 0;
  const before = tokens[index - 1];
  if (indent === 0 || before?.type !== "ordered_list_close" || tokens[index]?.level !== 0) return [];
  const last = tokens.slice(0, index).findLast(({ type, level }) => type === "list_item_open" && level === 1);
  const above = lines[last?.map?.[0] ?? 0] ?? "";
  const needed = /^\s*\d+[.)]\s+/.exec(above)?.[0].length ?? 3;
  const message = `${quoted(lines[line] ?? "")} starts too near the left edge to belong under ${quoted(above)}. Put ${needed} spaces before it.`;
  return [{ line, message }];
}
