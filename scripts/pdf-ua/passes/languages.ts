/**
 * Finds the note of every element by the key in its language, and puts the real language back.
 * Without it `Lang` holds private keys (7.2-29 wants a real one), and nothing that the page noted reaches the file.
 */
import { PDFString } from "@cantoo/pdf-lib";
import type { PackDocument } from "../document.ts";
import { type Element, elementsIn } from "../pdf/structure.ts";
import { pdfName, textEntry } from "../pdf/values.ts";

const KEY = /-x-(p[0-9a-z]+)$/;
const LANG = pdfName("Lang");

export function languages(pack: PackDocument): void {
  for (const element of elementsIn(pack.root)) restore(pack, element, pack.facts.language);
}

function restore(pack: PackDocument, element: Element, inherited: string): void {
  const written = textEntry(element.dict, "Lang");
  const [, key = ""] = KEY.exec(written ?? "") ?? [];
  const note = pack.facts.notes[key];
  if (note) pack.notes.set(element, note);
  const language = note?.lang ?? written ?? inherited;
  if (language === inherited) element.dict.delete(LANG);
  else element.dict.set(LANG, PDFString.of(language));
  for (const child of elementsIn(element)) restore(pack, child, language);
}
