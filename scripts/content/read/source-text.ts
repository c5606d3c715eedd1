/** Opens one file of words: its text without hidden characters, and a problem for everything that had to go. */
import { readFile } from "node:fs/promises";
import { unlessNoneOpens } from "../../core/environment-error.ts";
import { hiddenCharacters, hiddenRemedy, withoutHidden } from "../../core/hidden-characters.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { fileStart, type SourcePosition } from "./place.ts";

export interface SourceText {
  /** With line feeds only, and no byte-order mark. Absent when the file could not be read as text. */
  text: string | undefined;
  problems: Problem[];
}

/** Reads the file at `path`; problems name it `file`. */
export async function readSourceText(path: string, file: string): Promise<SourceText> {
  const bytes = await readFile(path).catch(unlessNoneOpens);
  if (!bytes) return refused(file, fileStart, "could not be opened. Check that the file may be read.");
  return decode(bytes, file);
}

/** Bytes to text. UTF-8 with or without a byte-order mark and with any line ends is fine; nothing else is. */
export function decode(bytes: Uint8Array, file: string): SourceText {
  if (isUtf16(bytes)) return refused(file, fileStart, `is saved as UTF-16. ${saveAgain}`);
  const program = programOf(bytes);
  if (program !== undefined) {
    const message = `is no text: it was made by ${program}. Copy its words into a file of plain text, and delete this one.`;
    return refused(file, fileStart, message);
  }
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  const lost = text.indexOf("\ufffd");
  if (lost >= 0 && !isUtf8(bytes)) {
    const line = text.slice(0, lost).split("\n").length;
    const before = text.slice(text.lastIndexOf("\n", lost) + 1, lost);
    const message = `holds a letter ${placeAfter(before)} that is not saved as UTF-8. ${saveAgain}`;
    return refused(file, { line, column: before.length + 1 }, message);
  }
  const conflict = conflictIn(text);
  if (conflict) return refused(file, conflict, conflictWording);
  return { text: withoutHidden(normaliseSpaces(text)), problems: hiddenProblems(text, file) };
}

const saveAgain = 'Choose "Save as", and UTF-8 as the encoding.';

/** How the files begin that people rename, or copy into the wrong place. */
const beginnings: readonly [start: string, program: string][] = [
  ["PK\x03\x04", "a word processor or an archive"],
  ["\xd0\xcf\x11\xe0", "an old word processor"],
  ["{\\rtf", "a word processor"],
  ["%PDF-", "a PDF printer"],
  ["\x89PNG", "a picture program"],
  ["\xff\xd8\xff", "a camera"],
  ["GIF8", "a picture program"],
];

function programOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 8));
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1];
}

const conflictWording =
  "holds two people's changes to the same words. Keep one of the two, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.";

/** Where Git has left both sides of a conflict for somebody to choose from. */
function conflictIn(text: string): SourcePosition | undefined {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => /^<{7}( |$)/.test(line));
  const other = lines.findIndex((line) => /^>{7}( |$)/.test(line));
  return index >= 0 && other > index ? { line: index + 1, column: 1 } : undefined;
}

/**
 * Wide and no-break spaces, which word processors put in and nobody can see, as ordinary ones wherever a space decides
 * how a line is read: at its start, after a mark of a list or heading, and after the name of a field.
 */
function normaliseSpaces(text: string): string {
  return text.replace(
    /^(?:(?:[-*+>]|#{1,6}|\d{1,9}[.)]|[A-Za-z_]{1,30}:)?[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+)+/gm,
    (start) => start.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " "),
  );
}

/** Enough to mend a file by; a file full of them is not text at all. */
const MAX_LINES = 20;

/** The first hidden character of each line. */
function hiddenProblems(text: string, file: string): Problem[] {
  const lines = text.split("\n").flatMap((line, index) => {
    const [first] = hiddenCharacters(line);
    return first ? [{ line, number: index + 1, first }] : [];
  });
  return lines.slice(0, MAX_LINES).map(({ line, number, first }) => {
    const message = `holds ${first.what} ${placeAfter(line.slice(0, first.index))}. ${hiddenRemedy(first.what)}`;
    return { file, line: number, column: first.index + 1, field: "", message };
  });
}

function placeAfter(before: string): string {
  return before.trim() === ""
    ? "at the start of the line"
    : `after ${quoted([...before].slice(-30).join(""))}`;
}

/** A byte-order mark, or the empty half of each letter in the first few. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function refused(file: string, place: SourcePosition, message: string): SourceText {
  return { text: undefined, problems: [{ file, ...place, field: "", message }] };
}
