/**
 * Finds the facts of every element by the key in its language, and puts the real language back.
 * Without it `Lang` holds private keys (7.2-29 wants a real one), and nothing that the page said reaches the file.
 */
import { PDFString } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import { type Element, elementsIn } from "../pdf/structure.ts";
import { pdfName, textEntry } from "../pdf/values.ts";

const KEY = /-x-(p[0-9a-z]+)$/;
/** What `prepare` gives a page that does not say its language (BCP 47). */
const UNKNOWN = "und";
const LANG = pdfName("Lang");

export function languages(doc: TaggedDocument): void {
  for (const element of elementsIn(doc.root)) restore(doc, element, doc.facts.language);
}

function restore(doc: TaggedDocument, element: Element, inherited: string): void {
  const written = textEntry(element.dict, "Lang");
  const [, key = ""] = KEY.exec(written ?? "") ?? [];
  const facts = doc.facts.elements[key];
  if (facts) doc.elementFacts.set(element, facts);
  const own = facts ? facts.lang : written;
  const language = own && own !== UNKNOWN ? own : inherited;
  if (language === inherited) element.dict.delete(LANG);
  else element.dict.set(LANG, PDFString.of(language));
  for (const child of elementsIn(element)) restore(doc, child, language);
}
