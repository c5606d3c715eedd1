/** The text under a file's fields, parsed as Markdown, with the position of every inline token. */
import { markdownParser, type StateCore, type Token } from "../markdown.ts";
import type { SourcePosition } from "./source-position.ts";

/** Markdown and its tokens. */
export interface Body {
  source: string;
  /** `source` line by line. */
  lines: readonly string[];
  /** Line of the file on which `source` begins, from 1. */
  firstLine: number;
  tokens: readonly Token[];
  /** Labels of link reference definitions: `[label]: /address/`. */
  referenceLabels: readonly string[];
  /** Labels of footnotes that nothing refers to. */
  unusedFootnotes: readonly string[];
}

/** An inline token and its position in the file. */
export interface PositionedToken {
  token: Token;
  position: SourcePosition;
}

// Accepts every address, so that a rule can report those that the site would leave as plain text.
const parser = markdownParser();
parser.validateLink = () => true;
parser.normalizeLink = (address) => address;
parser.disable("smartquotes");
parser.core.ruler.at("text_join", joinText);

/** Parses `source`, which begins on line `firstLine` of its file. */
export function readBody(source: string, firstLine: number): Body {
  const environment: Parameters<typeof parser.parse>[1] = {};
  const tokens = parser.parse(source, environment);
  const referenceLabels = Object.keys(environment.references ?? {});
  // The plugin keeps -1 for a footnote without a reference; its labels start with a colon.
  const { refs = {} } = (environment as { footnotes?: { refs?: Record<string, number> } }).footnotes ?? {};
  const unusedFootnotes = Object.keys(refs).flatMap((label) =>
    (refs[label] ?? 0) < 0 ? [label.slice(1)] : [],
  );
  return { source, lines: source.split("\n"), firstLine, tokens, referenceLabels, unusedFootnotes };
}

/** Tokens of one field, which the site shows as a line of Markdown. All have the position of the field. */
export function fieldTokens(words: string, position: SourcePosition): PositionedToken[] {
  return parser
    .parseInline(words, {})
    .flatMap((block) => flatten(block).map((token) => ({ token, position })));
}

/** Every inline token of `body` in reading order. The column is that of its text, as near as it can be found. */
export function bodyTokens(body: Body): PositionedToken[] {
  const tokens: PositionedToken[] = [];
  let line = 0;
  let column = 0;
  for (const block of body.tokens) {
    // Table cells have no lines of their own, only their row has.
    if (block.map && block.map[0] !== line) {
      line = block.map[0];
      column = 0;
    }
    for (const token of flatten(block)) {
      const found = findToken(token, body.lines[line] ?? "", column);
      if (found >= 0) column = found;
      tokens.push({ token, position: { line: body.firstLine + line, column: column + 1 } });
      if (found >= 0 && token.type === "text") column += token.content.length;
      if (token.type === "softbreak" || token.type === "hardbreak") {
        line += 1;
        column = 0;
      }
    }
  }
  return tokens;
}

/** Position of the first letter of line `index` of the body, counted from 0. */
export function positionOfLine(body: Body, index: number): SourcePosition {
  const column = (body.lines[index] ?? "").search(/\S/);
  return { line: body.firstLine + index, column: Math.max(column, 0) + 1 };
}

function flatten(block: Token): Token[] {
  return (block.children ?? []).flatMap((token) =>
    token.type === "image" ? [token] : [token, ...flatten(token)],
  );
}

/** Marks between two tokens are never longer; searching further takes minutes on a very long line. */
const MAX_DISTANCE = 500;

function findToken(token: Token, line: string, from: number): number {
  const mark = sourceMark(token);
  if (mark === "") return -1;
  const found = line.slice(from, from + mark.length + MAX_DISTANCE).indexOf(mark);
  return found < 0 ? -1 : from + found;
}

function sourceMark(token: Token): string {
  if (token.type === "link_open") return token.markup === "autolink" ? "<" : "[";
  return token.type === "image" ? "![" : token.content;
}

/** Joins pieces of text as the parser does, but for a mark after a backslash: what is typed so is no slip. */
function joinText({ tokens, Token: NewToken }: StateCore): void {
  for (const block of tokens) {
    const joined: Token[] = [];
    let isOpen = false;
    for (const token of block.children ?? []) {
      const isSpecial = token.type === "text_special";
      const isText = token.type === "text" || (isSpecial && token.info === "entity");
      const last = joined.at(-1);
      if (isText && isOpen && last) last.content += token.content;
      else if (isText || isSpecial)
        joined.push(
          Object.assign(new NewToken("text", "", 0), { content: token.content, level: token.level }),
        );
      else joined.push(token);
      isOpen = isText;
    }
    if (block.children) block.children = joined;
  }
}
