/** Reads one content file: its text without hidden characters, and a problem for each character removed. */
import { readFile } from "node:fs/promises";
import { unlessNoneOpens } from "../../core/environment-error.ts";
import { hiddenCharacters, hiddenRemedy, withoutHidden } from "../../core/hidden-characters.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { withoutConflicts } from "./conflicts.ts";
import { fileStart, type SourcePosition } from "./source-position.ts";

export interface SourceText {
  /** With line feeds only, and no byte-order mark. Absent when the file could not be read as text. */
  text: string | undefined;
  problems: Problem[];
}

/** Reads the file at `path`; problems name it `file`. */
export async function readSourceText(path: string, file: string): Promise<SourceText> {
  const bytes = await readFile(path).catch(unlessNoneOpens);
  if (!bytes) return unreadable(file, fileStart, "could not be opened. Check that the file may be read.");
  return decode(bytes, file);
}

/** Decodes UTF-8 with or without a byte-order mark and with any line ends; other encodings are a problem. */
export function decode(bytes: Uint8Array, file: string): SourceText {
  if (isUtf16(bytes)) return unreadable(file, fileStart, `is saved as UTF-16. ${saveAgain}`);
  const program = sourceProgram(bytes);
  if (program !== undefined) {
    const message = `is not text: it was made by ${program}. Copy its words into a file of plain text, and delete this one.`;
    return unreadable(file, fileStart, message);
  }
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  const replacement = text.indexOf("\ufffd");
  if (replacement >= 0 && !isUtf8(bytes)) {
    const line = text.slice(0, replacement).split("\n").length;
    const before = text.slice(text.lastIndexOf("\n", replacement) + 1, replacement);
    const message = `holds a letter ${describePosition(before)} that is not saved as UTF-8. ${saveAgain}`;
    return unreadable(file, { line, column: before.length + 1 }, message);
  }
  const empty = text.indexOf("\0\0");
  if (empty >= 0) {
    const position = { line: text.slice(0, empty).split("\n").length, column: 1 };
    return unreadable(file, position, notWhole);
  }
  const single = withoutConflicts(text, file);
  return {
    text: withoutHidden(normaliseSpaces(single.text)),
    problems: [...single.problems, ...hiddenProblems(text, file)],
  };
}

const saveAgain = 'Choose "Save as", and UTF-8 as the encoding.';

const notWhole =
  'was not saved whole: empty bytes stand where words belong. Save it again, or take it from "History", above the file on GitHub.';

/** First bytes of files that people rename, or copy into the wrong folder. */
const fileSignatures: readonly [start: string, program: string][] = [
  ["PK\x03\x04", "a word processor or an archive"],
  ["\xd0\xcf\x11\xe0", "an old word processor"],
  ["{\\rtf", "a word processor"],
  ["%PDF-", "a PDF printer"],
  ["\x89PNG", "a picture program"],
  ["\xff\xd8\xff", "a camera"],
  ["GIF8", "a picture program"],
];

function sourceProgram(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 8));
  return fileSignatures.find(([signature]) => start.startsWith(signature))?.[1];
}

/**
 * Replaces wide and no-break spaces, which word processors insert and nobody can see, by ordinary ones wherever a space
 * is syntax: at the start of a line, after the mark of a list or heading, and after the name of a field.
 */
function normaliseSpaces(text: string): string {
  return text.replace(
    /^(?:(?:[-*+>]|#{1,6}|\d{1,9}[.)]|[A-Za-z_]{1,30}:)?[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+)+/gm,
    (start) => start.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " "),
  );
}

/** More problems than these help nobody: a file full of hidden characters is not text at all. */
const MAX_LINES = 20;

/** The first hidden character of each line. */
function hiddenProblems(text: string, file: string): Problem[] {
  const lines = text.split("\n").flatMap((line, index) => {
    const [first] = hiddenCharacters(line);
    return first ? [{ line, number: index + 1, first }] : [];
  });
  return lines.slice(0, MAX_LINES).map(({ line, number, first }) => {
    const message = `holds ${first.what} ${describePosition(line.slice(0, first.index))}. ${hiddenRemedy(first.what)}`;
    return { file, line: number, column: first.index + 1, field: "", message };
  });
}

function describePosition(before: string): string {
  return before.trim() === ""
    ? "at the start of the line"
    : `after ${quoted([...before].slice(-30).join(""))}`;
}

/** Recognised by a byte-order mark, or by a zero byte in each of the first letters. */
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

function unreadable(file: string, position: SourcePosition, message: string): SourceText {
  return { text: undefined, problems: [{ file, ...position, field: "", message }] };
}
