/**
 * Checks that every word of the page is in the text of the PDF, in the same order.
 * Without it words that became a picture (a filter), or that were hidden, are lost without a trace: no rule of PDF/UA
 * can see text that is not there.
 */
import { paintedBy, type TaggedDocument } from "../document.ts";
import type { Element } from "../pdf/structure.ts";

/** Words that must follow one another for the comparison to find its place again. */
const ANCHOR = 3;
/** How many characters ahead a place is looked for before the word counts as lost. */
const REACH = 4000;

export function words(doc: TaggedDocument): void {
  const expected = (doc.facts.words ?? "")
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== "");
  const { text, pageAt } = spokenText(doc);
  let at = 0;
  for (let index = 0; index < expected.length; ) {
    const word = expected[index] ?? "";
    if (text.startsWith(word, at)) {
      at += word.length;
      index += 1;
      continue;
    }
    const [next, place] = resume(expected, index, text, at);
    const missing = expected.slice(index, next).join(" ");
    if (missing !== "") {
      const page = pageAt(at);
      const message = `"${missing}" is on the page but not in the text of the PDF, near page ${page}. Look around it for a long word that runs off the page, a filter, or a hidden element.`;
      doc.findings.push({ rule: "lost-text", page, message });
    }
    index = next;
    at = place;
  }
}

/** The next expected word that is found again, and where. */
function resume(expected: readonly string[], from: number, text: string, at: number): [number, number] {
  for (let index = from; index < expected.length; index++) {
    const anchor = expected.slice(index, index + ANCHOR).join("");
    const place = text.slice(at, at + REACH).indexOf(anchor);
    if (place >= 0) return [index, at + place];
  }
  return [expected.length, at];
}

/** Without marks that are not words: white space, soft hyphens, and the shape of ligatures. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00AD\u200B\u2060\uFEFF]/g, "");
}

/** The text without white space and list markers, and which page a place in it is on. */
function spokenText(doc: TaggedDocument): { text: string; pageAt: (offset: number) => number } {
  let text = "";
  const pages: { offset: number; page: number }[] = [];
  const read = (element: Element) => {
    for (const child of element.children) {
      if (child.kind === "element") {
        if (!isMarker(doc, child)) read(child);
      } else if (child.kind === "content") {
        for (const line of paintedBy(doc, child)?.lines ?? []) {
          pages.push({ offset: text.length, page: line.stream.page + 1 });
          text += bare(line.text);
        }
      }
    }
  };
  read(doc.root);
  const pageAt = (offset: number) => pages.findLast((place) => place.offset <= offset)?.page ?? 1;
  return { text, pageAt };
}

/** The browser makes list markers; a term of a definition list is a label too, but of the page's own words. */
function isMarker(doc: TaggedDocument, element: Element): boolean {
  return element.type === "Lbl" && doc.elementFacts.get(element)?.tag !== "DT";
}
