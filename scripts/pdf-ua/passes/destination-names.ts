/**
 * Gives a short name to a place in the file that is called by a very long id.
 * Without it an id of more than 127 bytes fails 6.1.13-4 of PDF/A-2a (ISO 19005-2): old readers cut names there.
 */
import type { TaggedDocument } from "../document.ts";
import { asName, dictEntry, entry, pdfName } from "../pdf/values.ts";

/** Bytes of the longest name that every reader keeps whole (ISO 32000-1 annex C). */
export const LONGEST_NAME = 127;

export function destinationNames(doc: TaggedDocument): void {
  const places = dictEntry(doc.pdf.catalog, "Dests");
  if (!places) return;
  const renamed = new Map<string, string>();
  for (const [key, place] of places.entries()) {
    const name = key.decodeText();
    if (Buffer.byteLength(name) <= LONGEST_NAME) continue;
    let number = renamed.size + 1;
    while (places.has(pdfName(`place-${number}`))) number += 1;
    renamed.set(name, `place-${number}`);
    places.delete(key);
    places.set(pdfName(`place-${number}`), place);
  }
  for (const { dict } of doc.annotations.values()) {
    const to = renamed.get(asName(entry(dict, "Dest")) ?? "");
    if (to !== undefined) dict.set(pdfName("Dest"), pdfName(to));
  }
}
