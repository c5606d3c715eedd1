/** Finds what YAML allows and these fields do not: duplicate names, aliases, tags, text dropped after a #. */
import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Scalar } from "yaml";
import { quoted, shown } from "../../core/quote.ts";
import type { Path } from "./source-position.ts";

export interface Hazard {
  /** Index in the text. */
  offset: number;
  path: Path;
  message: string;
}

/** The schemas go no deeper than three levels. */
const MAX_DEPTH = 8;

export const tooDeepMessage = `goes more than ${MAX_DEPTH} levels deep. Keep fields to one or two levels.`;

/** Every hazard of `document`, whose source is `text`, in the order of the text. */
export function yamlHazards(document: Document.Parsed, text: string): Hazard[] {
  const hazards: Hazard[] = [];
  const directive = /^%.*/m.exec(text.slice(0, document.range[0]));
  if (directive) {
    hazards.push({
      offset: directive.index,
      path: [],
      message: `begins with ${quoted(directive[0])}. Delete the line.`,
    });
  }
  visit(document.contents, [], text, hazards);
  return hazards;
}

function visit(node: unknown, path: Path, text: string, hazards: Hazard[]): void {
  const add = (offset: number, message: string, at = path) =>
    hazards.push({ offset: Math.max(offset, 0), path: at, message });
  if (isAlias(node)) {
    add(node.range?.[0] ?? 0, startsWithMessage(`*${node.source}`));
    return;
  }
  if (!isScalar(node) && !isCollection(node)) return;
  const start = node.range?.[0] ?? 0;
  // An anchor or a tag stands before the value that it belongs to.
  if (node.anchor !== undefined)
    add(text.lastIndexOf(`&${node.anchor}`, start), startsWithMessage(`&${node.anchor}`));
  else if (node.tag !== undefined) {
    const mark = text.lastIndexOf("!", Math.max(0, start - 1));
    const written = /^\S*/.exec(text.slice(text.lastIndexOf(" ", mark) + 1, start))?.[0] ?? "!";
    add(text.lastIndexOf(written, start), startsWithMessage(written));
  }
  if (isScalar(node)) {
    const dropped = droppedText(node, text);
    if (dropped) add(start, dropped);
    const escaped = unintendedEscape(node, text);
    if (escaped) add(escaped.offset, escaped.message);
  } else if (path.length >= MAX_DEPTH) {
    add(start, tooDeepMessage, []);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) visit(item, [...path, index], text, hazards);
  } else if (isMap(node)) {
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : "?";
      const position = isScalar(key) ? (key.range?.[0] ?? start) : start;
      if (seen.has(name)) add(position, "appears twice. Keep one of the two lines.", [...path, shown(name)]);
      seen.add(name);
      visit(value, [...path, shown(name)], text, hazards);
    }
  }
}

function startsWithMessage(mark: string): string {
  return `starts with ${quoted(mark)}. Put the words in quotes if ${mark[0]} belongs to them; otherwise delete it.`;
}

/** A backslash that YAML reads as an escape: C:\\new becomes a line break and "ew". */
function unintendedEscape(node: Scalar, text: string): { offset: number; message: string } | undefined {
  if (node.type !== "QUOTE_DOUBLE") return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  const marks = /\\(?:["\\/]|[xuU][\dA-Fa-f])|(\\[^\n])/g;
  const found = text
    .slice(start, end)
    .matchAll(marks)
    .find(([, letter]) => letter !== undefined);
  if (!found) return undefined;
  const message = `has ${quoted(found[1] ?? "")} between double quotes. Type \\\\ for a backslash, or use single quotes.`;
  return { offset: start + found.index, message };
}

/** The message for unquoted text that YAML would silently drop or join. */
function droppedText(node: Scalar, text: string): string | undefined {
  if (node.type !== "PLAIN" || (typeof node.value !== "string" && node.value !== null)) return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  const comment = /^[ \t]*(#.*)/.exec(text.slice(end, end + 200))?.[1];
  if (comment !== undefined) {
    if (node.value === null)
      return `starts with "#", after which all is left out. Put the words in quotes: ${quoted(comment)}.`;
    return `is followed by ${quoted(comment)}, which would be left out. Put the words in quotes, or move the note to a line of its own.`;
  }
  if (/\n[ \t]*-\s/.test(text.slice(start, end))) {
    return `runs on into a line that begins with "-". Begin every "-" of a list at the same column.`;
  }
  return undefined;
}
