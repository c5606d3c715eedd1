/**
 * Puts back the space that a line break or a gap in a row swallowed, and marks the hyphen that only a line break put in.
 * Without it "reasonable adjustments" over a line end is read, copied and searched as "reasonableadjustments"
 * (ISO 32000-1 14.8.2.5), in the text and in the bookmarks.
 */
import { edit, type PackDocument, paintedBy } from "../document.ts";
import { charactersOf } from "../pdf/fonts.ts";
import type { TextLine } from "../pdf/painting.ts";
import { descend, type Element } from "../pdf/structure.ts";
import { INLINE } from "../pdf/types.ts";

const SOFT_HYPHEN = "\u00AD";

export function lineEnds(pack: PackDocument): void {
  const words = new Set((pack.facts.words ?? "").replaceAll(SOFT_HYPHEN, "").split(/\s+/));
  for (const block of descend(pack.root)) {
    if (INLINE.has(block.type)) continue;
    let before: TextLine | undefined;
    for (const line of linesOf(pack, block)) {
      if (!line) before = undefined;
      else if (line.text !== "") {
        if (before) join(pack, before, line, words);
        before = line;
      }
    }
  }
}

/** The lines of one block in reading order; `undefined` where another block stands between. */
function* linesOf(pack: PackDocument, element: Element): Generator<TextLine | undefined> {
  for (const child of element.children) {
    if (child.kind === "content") yield* paintedBy(pack, child)?.lines ?? [];
    else if (child.kind === "element" && INLINE.has(child.type)) yield* linesOf(pack, child);
    else if (child.kind === "element") yield undefined;
  }
}

function join(pack: PackDocument, before: TextLine, after: TextLine, words: ReadonlySet<string>): void {
  if (before.text.endsWith(SOFT_HYPHEN) && /^[-\u2010]$/.test(after.text)) {
    replaceHyphen(pack, after);
    return;
  }
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return;
  const left = /\S*$/.exec(before.text)?.[0] ?? "";
  const right = /^\S*/.exec(after.text)?.[0] ?? "";
  const apart = startsNewLine(before, after)
    ? !isOneWord(left, right, words)
    : areTwoWords(left, right, words);
  if (apart) addSpace(pack, before);
}

function startsNewLine(before: TextLine, after: TextLine): boolean {
  if (before.stream.page !== after.stream.page) return true;
  const [ux, uy] = before.along;
  const [dx, dy] = [after.x - before.endX, after.y - before.endY];
  const apart = Math.abs(dx * uy - dy * ux) / Math.min(before.size, after.size);
  const onward = dx * ux + dy * uy;
  return apart > 0.9 || (apart > 0.5 && onward < 0);
}

/** Whether two pieces of one line, such as a title and its page number, are words of their own on the page. */
function areTwoWords(left: string, right: string, words: ReadonlySet<string>): boolean {
  return left !== "" && words.has(left) && words.has(right) && !words.has(left + right);
}

/** Whether the break fell inside a word: after its hyphen, or where a long word had to be cut. */
function isOneWord(left: string, right: string, words: ReadonlySet<string>): boolean {
  if (left.endsWith(SOFT_HYPHEN)) return true;
  if (words.has(left) && words.has(right)) return false;
  const whole = (left + right).replaceAll(SOFT_HYPHEN, "");
  if (words.has(whole)) return true;
  if (/[-\u2010\u2013\u2014/]$/.test(left)) return !words.has(left);
  for (const word of words) if (word.length > whole.length && word.includes(whole)) return true;
  return false;
}

/** A glyph without ink is appended; where the font's subset has no space, replacement text says it. */
function addSpace(pack: PackDocument, line: TextLine): void {
  const { stream, last, font, spanEnd } = line;
  line.text += " ";
  const end = spanEnd ?? last.end;
  if (font?.space) edit(pack, stream, end, end, ` <${font.space}> Tj`);
  else if (font && spanEnd === undefined) replaceText(pack, line, `${charactersOf(font, last.codes)} `);
}

/** The hyphen at a soft break counts as part of the soft hyphen before it, which already is in the text. */
function replaceHyphen(pack: PackDocument, line: TextLine): void {
  line.text = SOFT_HYPHEN;
  replaceText(pack, line, "");
}

function replaceText(pack: PackDocument, { stream, last }: TextLine, text: string): void {
  const utf16 = [...new Uint16Array(Array.from(text, (_, at) => text.charCodeAt(at)))];
  const hex = utf16.map((unit) => unit.toString(16).padStart(4, "0")).join("");
  edit(pack, stream, last.start, last.start, `/Span <</ActualText <feff${hex}>>> BDC `);
  edit(pack, stream, last.end, last.end, " EMC");
}
