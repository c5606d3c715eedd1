/**
 * Describes every link in its annotation, and reports links that lead nowhere or to this machine.
 * Without it every link fails 7.18.1-2 and 7.18.5-2: nothing but an address can be read out.
 */

import { type Annotation, pageNumberOf, type TaggedDocument, textOf } from "../document.ts";
import { descend, type Element } from "../pdf/structure.ts";
import { asName, asText, dictEntry, entry, pdfName, text, textEntry } from "../pdf/values.ts";

const LOCAL = /^(file:|https?:\/\/(localhost|127\.|\[::1\]))/;

export function links(doc: TaggedDocument): void {
  for (const element of descend(doc.root)) {
    if (element.type !== "Link") continue;
    const words = spoken(doc, element);
    for (const child of element.children) {
      const annotation = child.kind === "object" ? doc.annotations.get(child.object) : undefined;
      if (!annotation) continue;
      annotation.dict.set(
        pdfName("Contents"),
        text(doc.elementFacts.get(element)?.description || describe(annotation, words)),
      );
      checkTarget(doc, element, annotation, words);
    }
  }
}

function describe(annotation: Annotation, words: string): string {
  const address = addressOf(annotation);
  if (!address) return words || "Link in this document";
  return words && !address.includes(words) ? `${words} (${address})` : address;
}

function addressOf(annotation: Annotation): string | undefined {
  return textEntry(dictEntry(annotation.dict, "A"), "URI");
}

function checkTarget(doc: TaggedDocument, element: Element, annotation: Annotation, words: string): void {
  const page = pageNumberOf(doc, element);
  const report = (message: string) =>
    doc.findings.push({ rule: "link-target", ...(page ? { page } : {}), message });
  const address = addressOf(annotation);
  if (address && LOCAL.test(address))
    report(`The link "${words}" leads to ${address}, which exists only on this machine.`);
  const destination = entry(annotation.dict, "Dest");
  const name = asName(destination) ?? asText(destination);
  if (name === undefined) return;
  if (!entry(dictEntry(doc.pdf.catalog, "Dests"), name) && !doc.facts.linked?.includes(name))
    report(`The link "${words}" leads to "#${name}", which is not in this document.`);
}

/** The words of a link, with the descriptions of its pictures. */
function spoken(doc: TaggedDocument, element: Element): string {
  let out = "";
  for (const child of descend(element)) out += textEntry(child.dict, "Alt") ?? "";
  return (textOf(doc, element) || out).replace(/\s+/g, " ").trim();
}
