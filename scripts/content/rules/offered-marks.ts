/**
 * Markdown is a closed list: only marks that .github/CONTRIBUTING.md offers have an effect. Whatever else the parser knows
 * (CommonMark 0.31 and the presets of markdown-it) is told here, with what to type.
 */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { plainText, type Token } from "../markdown.ts";
import { positionOfLine } from "../read/body.ts";
import { type Entry, problemAt, tokensOf } from "../read/entry.ts";
import { headingText } from "../read/headings.ts";
import { allEntries } from "../read/parsed-content.ts";
import { unclosedFences } from "../read/unclosed-fences.ts";
import type { Rule } from "./rule.ts";

export const offeredMarks: Rule = (content) =>
  allEntries(content)
    .filter(({ frozen }) => !frozen)
    .flatMap((entry) => [...inLines(entry), ...inBlocks(entry)]);

function inLines(entry: Entry): Problem[] {
  const tokens = tokensOf(entry);
  return tokens.flatMap(({ token, position, field }, index) => {
    const inside = () => {
      const close = token.type.replace(/_open$/, "_close");
      const end = tokens.findIndex(
        (other, at) => at > index && other.token.type === close && other.token.level === token.level,
      );
      return plainText(tokens.slice(index + 1, end < 0 ? index + 1 : end).map((other) => other.token));
    };
    const message = lineMessage(token, inside);
    return message === undefined ? [] : [problemAt(entry, position, field, message)];
  });
}

function lineMessage(token: Token, inside: () => string): string | undefined {
  const { type, markup } = token;
  if (type === "em_open") {
    const words = inside();
    if (/^[\d.,]+$/.test(words))
      return `holds ${quoted(`${markup}${words}${markup}`)}, which would show in italics without its stars. Put a space on both sides of each ${markup}.`;
    return `holds ${quoted(`${markup}${words}${markup}`)}, and there are no italics here. Type ${quoted(`**${words}**`)} for emphasis, or the words alone.`;
  }
  if (type === "strong_open" && markup === "__") {
    const words = inside();
    return `holds ${quoted(`__${words}__`)}. Bold words are typed ${quoted(`**${words}**`)}.`;
  }
  if (type === "code_inline")
    return `holds ${quoted(`${markup}${token.content}${markup}`)}, which is for the code of programs. Put the words in quotation marks, or type them alone.`;
  if (type === "link_open") {
    const title = token.attrGet("title");
    if (title !== null)
      return `A link has the words ${quoted(String(title))} behind its address, which few readers ever see. Put them in the sentence.`;
  }
  if (type === "link_open" && markup === "autolink" && String(token.attrGet("href")).startsWith("mailto:")) {
    const address = inside().replace(/^mailto:/, "");
    return `holds an address between < and >. Type it as a link: ${quoted(`[${address}](mailto:${address})`)}.`;
  }
  if (type === "footnote_ref" && (token.meta as { label?: string } | null)?.label === undefined)
    return "holds a note within the sentence. Type [^1] there and, on a line of its own, [^1]: and the note.";
  if (type === "hardbreak")
    return "ends a line by two spaces or a backslash, which breaks it there. Begin a new paragraph by an empty line, or make a list.";
  return undefined;
}

function inBlocks(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body) return [];
  return body.tokens.flatMap((token, index) => {
    if (!token.map) return [];
    const message = blockMessage(token, body.tokens, index, body.lines[token.map[0]] ?? "");
    // A block that is never closed has a problem of its own.
    if (message === undefined || (token.type === "fence" && unclosedFences(body).includes(token.map[0])))
      return [];
    const line = body.lines[token.map[0]] ?? "";
    return [{ ...problemAt(entry, positionOfLine(body, token.map[0]), "", message), covers: line }];
  });
}

function blockMessage(
  token: Token,
  tokens: readonly Token[],
  index: number,
  line: string,
): string | undefined {
  switch (token.type) {
    case "heading_open":
      if (/^h[56]$/.test(token.tag) && token.level === 0)
        return `${quoted(headingText(tokens, index))} is a heading of too low a level. Type ####, or make a paragraph or a list of it.`;
      // One that is only too far in is told where sections are read.
      return token.level === 0 || /^\s*#/.test(line)
        ? undefined
        : `${quoted(line.trim())} puts a heading into a list or a quotation. Start it at the left edge, with an empty line above.`;
    case "fence":
      return `The block between two lines of ${token.markup} is for the code of programs. Delete both lines.`;
    case "hr":
      return token.markup.startsWith("_")
        ? undefined
        : `${quoted(line.trim())} draws a line across the page, which a screen reader does not explain. Type a heading, or delete it.`;
    case "blockquote_open": {
      if (tokens[index + 1]?.type === "blockquote_close")
        return 'A quotation is empty. Type its words after "> ", or delete the line.';
      const alert = /^\s*>\s*(\[![A-Za-z]+\])/.exec(line)?.[1];
      return alert === undefined
        ? undefined
        : `holds ${quoted(alert)}, which readers would see as it is. Type the words alone, with a heading if they need one.`;
    }
    case "list_item_open":
      return token.markup === "+" && /^\s*\+\s*\d/.test(line)
        ? `starts with "+", which makes a list of the line. Type the telephone number without the + and the space after it.`
        : undefined;
    default:
      return undefined;
  }
}
