/** What stands at the foot of every sheet: the version, and where to check whether the copy is current. */
import { longDate } from "../core/text.ts";
import type { Edition } from "./edition.ts";

const QUESTION = "Is this copy current?  ";
/** A draft says `/c` where the same words, once published, say `/c/1.0`. */
const DRAFT_END = /\/c$/;

/**
 * Lines of at most `width` letters. The address is never hyphenated: it breaks after a slash, and where that would take
 * more than `most` lines, before a full stop or anywhere. A draft has as many lines as the version that comes of it.
 */
export function footLines(edition: Edition, width: number, most: number): string[] {
  const { version, status, line, contactsAsAt, checkAddressShort: address } = edition;
  const released = address.replace(DRAFT_END, `/c/${version}`);
  const hasRoom = QUESTION.length + released.length <= width;
  if (contactsAsAt === undefined) {
    if (hasRoom) return [line, QUESTION + address];
    return broken([`Version ${version}, ${status}. Check: `], { address, released }, width, most);
  }
  const first = `Version ${version}, ${status}. Contacts as at ${longDate(contactsAsAt)}`;
  if (hasRoom && first.length <= width) return [first, QUESTION + address];
  const words = `${first}. Check: `.split(/(?<= )/);
  return broken(words, { address, released }, width, most).map((text) => text.trimEnd());
}

/** The address behind `before`, broken where it must be. */
function broken(
  before: readonly string[],
  { address, released }: { address: string; released: string },
  width: number,
  most: number,
): string[] {
  for (const breaks of [/(?<=\/)/, /(?<=\/)|(?=\.)/, /(?:)/u]) {
    const lines = wrapped([...before, ...released.split(breaks)], width);
    if (lines.length <= most && lines.every((line) => line.length <= width))
      return wrapped([...before, ...address.split(breaks)], width);
  }
  return wrapped([...before, ...address.split(/(?<=\/)/)], width);
}

/** Fills each line with as many pieces as it holds; the first piece goes on the first line. */
function wrapped([before = "", ...pieces]: readonly string[], width: number): string[] {
  const lines = [before];
  for (const piece of pieces) {
    const last = lines.at(-1) ?? "";
    if (last.length + piece.length <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}
