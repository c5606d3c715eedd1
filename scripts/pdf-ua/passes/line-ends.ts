/**
 * Puts back the space that a line break or a gap in a row swallowed, and marks the hyphen that only a line break put in.
 * Without it "reasonable adjustments" over a line end is read, copied and searched as "reasonableadjustments"
 * (ISO 32000-1 14.8.2.5), in the text and in the bookmarks.
 */
import { edit, paintedBy, type TaggedDocument } from "../document.ts";
import { charactersOf } from "../pdf/fonts.ts";
import { replacementOf, type TextLine } from "../pdf/painting.ts";
import { descend, type Element } from "../pdf/structure.ts";
import { INLINE } from "../pdf/types.ts";

const SOFT_HYPHEN = "\u00AD";
/** What only says where a word may be cut: a soft hyphen, and a space without width. */
const CUTS = /[\u00AD\u200B]/g;

/** What the page says, which tells a word that was cut from two words. */
interface Known {
  text: string;
  words: ReadonlySet<string>;
}

export function lineEnds(doc: TaggedDocument): void {
  const text = (doc.facts.words ?? "").replace(CUTS, "");
  const known = { text, words: new Set(text.split(/\s+/)) };
  for (const block of descend(doc.root)) if (!INLINE.has(block.type)) joinLines(doc, block, known);
}

function joinLines(doc: TaggedDocument, block: Element, known: Known): void {
  let before: TextLine | undefined;
  /** What stands after the last space: a word may be in several pieces, each in a type of its own. */
  let begun = "";
  for (const line of linesOf(doc, block)) {
    if (!line) {
      begun = "";
      continue;
    }
    if (begun.endsWith(SOFT_HYPHEN) && /^[-\u2010]$/.test(line.text)) replaceHyphen(doc, line);
    else if (before && isApart(before, begun, line, known)) {
      addSpace(doc, before);
      begun = "";
    }
    begun = (begun + line.text).split(/\s/).at(-1) ?? "";
    before = line;
  }
}

/** The lines of one block in reading order; `undefined` where another block stands between. */
function* linesOf(doc: TaggedDocument, element: Element): Generator<TextLine | undefined> {
  for (const child of element.children) {
    if (child.kind === "content") yield* paintedBy(doc, child)?.lines ?? [];
    else if (child.kind === "element") yield* INLINE.has(child.type) ? linesOf(doc, child) : [undefined];
  }
}

/** Whether the word that was begun before this line has ended there, although no space is painted. */
function isApart(before: TextLine, begun: string, line: TextLine, { text, words }: Known): boolean {
  const [next = ""] = line.text.split(/\s/, 1);
  if (begun === "" || next === "" || begun.endsWith(SOFT_HYPHEN)) return false;
  const [left, right] = [begun.replace(CUTS, ""), next.replace(CUTS, "")];
  const areWords = words.has(left) && words.has(right);
  // Pieces of one line are apart when they are words of their own, such as a title and its page number.
  if (!startsNewLine(before, line)) return areWords && !words.has(left + right);
  // Of a word that was cut, the page holds both parts together; the second may itself be only a part.
  return areWords || !text.includes(left + right);
}

function startsNewLine(before: TextLine, after: TextLine): boolean {
  if (before.stream.page !== after.stream.page) return true;
  const [ux, uy] = before.along;
  const [dx, dy] = [after.x - before.endX, after.y - before.endY];
  const apart = Math.abs(dx * uy - dy * ux) / Math.min(before.size, after.size);
  const onward = dx * ux + dy * uy;
  return apart > 0.9 || (apart > 0.5 && onward < 0);
}

/** A glyph without ink is appended; where the font's subset has no space, replacement text says it. */
function addSpace(doc: TaggedDocument, line: TextLine): void {
  const { stream, last, font, span } = line;
  line.text += " ";
  const end = span?.end ?? last.end;
  if (font?.space) edit(doc, stream, end, end, ` <${font.space}> Tj`);
  else if (span) {
    const { start, end: opened } = span.marked;
    edit(doc, stream, start, opened, openSpan(`${replacementOf(span.marked)} `));
  } else if (font) replaceText(doc, line, `${charactersOf(font, last.codes)} `);
}

/** The hyphen at a soft break counts as part of the soft hyphen before it, which already is in the text. */
function replaceHyphen(doc: TaggedDocument, line: TextLine): void {
  line.text = SOFT_HYPHEN;
  replaceText(doc, line, "");
}

function replaceText(doc: TaggedDocument, { stream, last }: TextLine, text: string): void {
  edit(doc, stream, last.start, last.start, `${openSpan(text)} `);
  edit(doc, stream, last.end, last.end, " EMC");
}

/** The operator that begins a span with replacement text. */
function openSpan(text: string): string {
  const utf16 = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const hex = utf16.map((unit) => unit.toString(16).padStart(4, "0")).join("");
  return `/Span <</ActualText <feff${hex}>>> BDC`;
}
