/** Opens one file of words: its text without hidden characters, and a problem for everything that had to go. */
import { readFile } from "node:fs/promises";
import { hiddenCharacters, withoutHidden } from "../core/hidden-characters.ts";
import type { Problem } from "../core/problem.ts";
import { quoted } from "../core/quote.ts";

export interface SourceText {
  /** With line feeds only, and no byte-order mark. Absent when the file could not be read as text. */
  text: string | undefined;
  problems: Problem[];
}

/** Reads the file at `path`; problems name it `file`. */
export async function readSourceText(path: string, file: string): Promise<SourceText> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return refused(file, 1, "could not be opened. Check that the file may be read.");
  return decode(bytes, file);
}

/** Bytes to text. UTF-8 with or without a byte-order mark and with any line ends is fine; nothing else is. */
export function decode(bytes: Uint8Array, file: string): SourceText {
  if (isUtf16(bytes))
    return refused(file, 1, "is saved as UTF-16. Save it as UTF-8 without a byte-order mark.");
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  const lost = text.indexOf("\ufffd");
  if (lost >= 0 && !isUtf8(bytes)) {
    const line = text.slice(0, lost).split("\n").length;
    const place = placeAfter(text.slice(text.lastIndexOf("\n", lost) + 1, lost));
    return refused(file, line, `holds a letter ${place} that is not saved as UTF-8. Save the file as UTF-8.`);
  }
  return { text: withoutHidden(text), problems: hiddenProblems(text, file) };
}

/** Enough to mend a file by; a file full of them is not text at all. */
const MOST_LINES = 20;

/** The first hidden character of each line. */
function hiddenProblems(text: string, file: string): Problem[] {
  const lines = text.split("\n").flatMap((line, index) => {
    const [first] = hiddenCharacters(line);
    return first ? [{ line, number: index + 1, first }] : [];
  });
  return lines.slice(0, MOST_LINES).map(({ line, number, first }) => {
    const message = `holds ${first.what} ${placeAfter(line.slice(0, first.index))}. Delete it.`;
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

function refused(file: string, line: number, message: string): SourceText {
  return { text: undefined, problems: [{ file, line, column: 1, field: "", message }] };
}
