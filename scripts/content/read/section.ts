/** Reads one section: running text, a list of items, or sheets under headings of their own. */
import { quoted } from "../../core/quote.ts";
import { count, slug, untaken } from "../../core/text.ts";
import type { Token } from "../markdown.ts";
import type { SectionRule, Sheet } from "../schema.ts";
import type { Body } from "./body.ts";
import type { SectionHeading } from "./headings.ts";

/** A heading and the content under it. */
export interface SectionSource extends SectionHeading {
  /** Line of the body after the last one, from 0. */
  end: number;
  /** Tokens under the heading. */
  tokens: readonly Token[];
}

type Add = (line: number, message: string) => void;

/** The content of a section as its rule defines it. Everything that does not fit is passed to `add`, by line of the body. */
export function readSection(
  body: Body,
  part: SectionSource,
  rule: SectionRule,
  add: Add,
): string | string[] | Sheet[] {
  // A thematic break alone is no content.
  if (part.tokens.every(({ type }) => type === "hr")) {
    // The address of a link on a line of its own has a problem of its own.
    if (body.lines.slice(part.from, part.end).some((line) => /^ {0,3}\[[^\]]+\]:/.test(line))) return [];
    add(
      part.line,
      `is empty. Type ${rule.type === "list" ? 'lines that start with "- "' : "its words"} below the heading.`,
    );
    return [];
  }
  if (rule.type === "text") return textBetween(body, part.from, part.end);
  if (rule.type === "sheets") return sheets(body, part, rule.noun, add);
  const { items, isCountReliable } = listItems(body, part, add);
  const isTooFew = isCountReliable && items.length > 0 && items.length < rule.min;
  if (isTooFew || items.length > rule.max)
    add(part.line, `holds ${count(items.length, "item")}. Write ${range(rule)}.`);
  return items;
}

function range({ min, max }: { min: number; max: number }): string {
  return `${min} to ${max}`;
}

/** Source of lines `from` up to `end`, without blank lines around it. */
function textBetween(body: Body, from: number, end: number): string {
  return body.lines
    .slice(from, end)
    .join("\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd();
}

/**
 * Each item's Markdown without its bullet: the site shows an item as one line of text. The count is reliable unless one
 * item may have absorbed another.
 */
function listItems(body: Body, part: SectionSource, add: Add): { items: string[]; isCountReliable: boolean } {
  for (const token of part.tokens) {
    const [start, end] = token.map ?? [];
    if (token.level !== 0 || start === undefined || token.type === "bullet_list_open") continue;
    const lines = body.lines.slice(start, end);
    // A table that was copied has a problem of its own.
    if (lines.some((line) => /\S.*\t/.test(line.replace(/^\s*\S\t/, "")))) continue;
    const isMarked = lines.filter((line) => itemMark.test(line)).length > 1;
    for (const [index, line] of (isMarked ? lines : lines.slice(0, 1)).entries())
      add(start + index, notAnItemMessage(token, line));
  }
  let isCountReliable = true;
  const items = itemsOf(part.tokens).flatMap(({ open, inside }) => {
    if (!open.map) return [];
    const [line, end] = open.map;
    // CommonMark joins a line without indent to the item above (lazy continuation).
    const lazyLine = body.lines.slice(line, end).findIndex((words, index) => index > 0 && /^\S/.test(words));
    const extra = inside.find(({ map }, index) => map && (index > 1 || inside[0]?.type !== "paragraph_open"));
    if (inside.length === 0) {
      add(line, 'An item is empty. Type its words after "- ", or delete the line.');
    } else if (open.meta?.tick) {
      add(line, 'An item begins with a box to tick. Boxes stand in handouts: delete "[ ]".');
    } else if (lazyLine > 0) {
      isCountReliable = false;
      const words = body.lines[line + lazyLine] ?? "";
      const [, mark, after = ""] = itemMark.exec(words) ?? [];
      add(
        line + lazyLine,
        mark === undefined || /[-*+]/.test(mark)
          ? 'This line would run on from the item above it. Start it with "- ", or with two spaces if it belongs there.'
          : wrongMarkMessage(mark, after),
      );
    } else if (extra?.map) {
      const message = 'An item holds more than one run of words. Start each item with "- " at the left edge.';
      add(extra.map[0], message);
    }
    return [itemText(body, line, end)];
  });
  return { items, isCountReliable };
}

/** The items of bulleted lists that are not nested in another list, each with the tokens inside it. */
function itemsOf(tokens: readonly Token[]): { open: Token; inside: Token[] }[] {
  const items: { open: Token; inside: Token[] }[] = [];
  let current: { open: Token; inside: Token[] } | undefined;
  for (const token of tokens) {
    if (token.type === "list_item_open" && token.level === 1 && /^[-*+]$/.test(token.markup)) {
      current = { open: token, inside: [] };
      items.push(current);
    } else if (token.type === "list_item_close" && token.level === 1) {
      current = undefined;
    } else {
      current?.inside.push(token);
    }
  }
  return items;
}

/** What people put before an item; the letter only where Word has put a tab after it. */
const itemMark =
  /^\s*([-*+\u2010-\u2015\u2022\u25cf\u00b7\u25aa\u25e6\u2023\u25cb\u25a0]|[o\u00a7](?=\t))\s*(.+)$/;

function notAnItemMessage(token: Token, line: string): string {
  const [, mark, words = ""] = itemMark.exec(line) ?? [];
  if (mark !== undefined && token.type === "paragraph_open") return wrongMarkMessage(mark, words);
  if (token.type === "ordered_list_open")
    return 'holds a numbered list. Start each item with "- " instead of a number.';
  if (token.type === "heading_open")
    return 'holds a heading. Only a list belongs here: start each item with "- ".';
  if (token.type === "hr")
    return `holds a line of ${quoted(line.trim())}. Only a list belongs here: delete it.`;
  return 'holds words that are not in the list. Start each item with "- ".';
}

function wrongMarkMessage(mark: string, words: string): string {
  return /[-*+]/.test(mark)
    ? `needs a space after the ${mark}: ${quoted(`- ${words}`)}.`
    : `starts with ${quoted(mark)}. Type a hyphen and a space: ${quoted(`- ${words}`)}.`;
}

function itemText(body: Body, from: number, end: number): string {
  const [first = "", ...rest] = body.lines.slice(from, end);
  return [first.replace(/^\s*[-*+]\s*/, ""), ...rest.map((line) => line.trim())].join("\n").trimEnd();
}

function sheets(body: Body, part: SectionSource, noun: "handout" | "stage", add: Add): Sheet[] {
  const starts = part.tokens.flatMap((token, index) => {
    if (token.type !== "heading_open" || token.tag !== "h3" || token.level !== 0 || !token.map) return [];
    return [{ title: part.tokens[index + 1]?.content ?? "", line: token.map[0], from: token.map[1] }];
  });
  const first = part.tokens.find(({ map }) => map)?.map?.[0];
  // A heading of another level is reported by the rule on levels.
  const isHeading = part.tokens.find(({ map }) => map)?.type === "heading_open";
  if (starts.length === 0 ? !isHeading : first !== undefined && first < (starts[0]?.line ?? 0)) {
    add(first ?? part.line, `Words stand outside a ${noun}. Start each ${noun} with its title: "### Title".`);
  }
  const seen = new Set<string>();
  const taken = new Set<string>();
  return starts.map(({ title, line, from }, index) => {
    // A title without a letter from a to z still needs an id.
    const id = slug(title) || untaken(noun, taken);
    const text = textBetween(body, from, starts[index + 1]?.line ?? part.end);
    // The rule on headings reports an empty one.
    if (title.trim() === "") return { id, title, body: text };
    if (!/[\p{L}\p{N}]/u.test(title)) add(line, `A ${noun} has no title. Type it after ###.`);
    else if (seen.has(id))
      add(line, `Two ${noun}s are called ${quoted(title)}. Give this one another title.`);
    else if (text === "") add(line, `The ${noun} ${quoted(title)} is empty. Type its words below the title.`);
    seen.add(id);
    return { id, title, body: text };
  });
}
