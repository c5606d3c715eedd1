/** The words under a file's fields, read as Markdown, with the place of every piece. */
import { markdownParser, type Token } from "../markdown.ts";
import type { SourcePosition } from "./source-position.ts";

/** Markdown and where its tokens stand. */
export interface Body {
  source: string;
  /** `source` line by line. */
  lines: readonly string[];
  /** Line of the file on which `source` begins, from 1. */
  firstLine: number;
  tokens: readonly Token[];
  /** Labels of link addresses written apart from their links, as `[label]: /address/`. */
  addressLabels: readonly string[];
  /** Labels of notes that nothing refers to. */
  unusedNotes: readonly string[];
}

/** A token within a line of words, and its place in the file. */
export interface Piece {
  token: Token;
  place: SourcePosition;
}

// Lets every address through, so that a check can name the ones that the site would leave as plain text.
const reader = markdownParser();
reader.validateLink = () => true;
reader.normalizeLink = (address) => address;
reader.disable("smartquotes");

/** Reads `source`, which begins on line `firstLine` of its file. */
export function readBody(source: string, firstLine: number): Body {
  const environment: Parameters<typeof reader.parse>[1] = {};
  const tokens = reader.parse(source, environment);
  const addressLabels = Object.keys(environment.references ?? {});
  // The library keeps -1 for a note that it has read and not met again; labels start with a colon.
  const { refs = {} } = (environment as { footnotes?: { refs?: Record<string, number> } }).footnotes ?? {};
  const unusedNotes = Object.keys(refs).flatMap((label) => ((refs[label] ?? 0) < 0 ? [label.slice(1)] : []));
  return { source, lines: source.split("\n"), firstLine, tokens, addressLabels, unusedNotes };
}

/** Words of one field, which the site shows as a line of Markdown. All pieces share the field's place. */
export function fieldPieces(words: string, place: SourcePosition): Piece[] {
  return reader
    .parseInline(words, {})
    .flatMap((block) => withChildren(block).map((token) => ({ token, place })));
}

/** Every inline token of `body` in reading order. The column is that of its words, as near as can be told. */
export function bodyPieces(body: Body): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let column = 0;
  for (const block of body.tokens) {
    // A table's cells have no lines of their own: theirs are those of the row.
    if (block.map && block.map[0] !== line) {
      line = block.map[0];
      column = 0;
    }
    for (const token of withChildren(block)) {
      const found = soughtIn(token, body.lines[line] ?? "", column);
      if (found >= 0) column = found;
      pieces.push({ token, place: { line: body.firstLine + line, column: column + 1 } });
      if (found >= 0 && token.type === "text") column += token.content.length;
      if (token.type === "softbreak" || token.type === "hardbreak") {
        line += 1;
        column = 0;
      }
    }
  }
  return pieces;
}

/** SourcePosition of line `index` of the body, counted from 0, at its first letter. */
export function placeOfLine(body: Body, index: number): SourcePosition {
  const column = (body.lines[index] ?? "").search(/\S/);
  return { line: body.firstLine + index, column: Math.max(column, 0) + 1 };
}

function withChildren(block: Token): Token[] {
  return (block.children ?? []).flatMap((token) =>
    token.type === "image" ? [token] : [token, ...withChildren(token)],
  );
}

/** Marks between two pieces are never longer; looking further would take minutes on a very long line. */
const MAX_COLUMN = 500;

function soughtIn(token: Token, line: string, from: number): number {
  const sought = markOf(token);
  if (sought === "") return -1;
  const found = line.slice(from, from + sought.length + MAX_COLUMN).indexOf(sought);
  return found < 0 ? -1 : from + found;
}

function markOf(token: Token): string {
  if (token.type === "link_open") return token.markup === "autolink" ? "<" : "[";
  return token.type === "image" ? "![" : token.content;
}
