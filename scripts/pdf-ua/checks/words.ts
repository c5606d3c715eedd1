/**
 * Checks that every word of the printed page is in the text of the PDF, in the same order.
 * Without it words that became a picture (a filter), or that were hidden, are lost without a trace: no rule of PDF/UA
 * can see text that is not there.
 */
import { diffArrays } from "diff";
import { paintedBy, type TaggedDocument } from "../document.ts";
import type { Element } from "../pdf/structure.ts";

/** Time grows with the square of the letters that differ. With more, all from the first difference on count as lost. */
const MAX_EDITS = 5000;
const MAX_WORDS_QUOTED = 12;

/** A letter, and where it is from: the index of its word on the page, or the page of the PDF that shows it. */
interface Letter {
  letter: string;
  from: number;
}

export function words(doc: TaggedDocument): void {
  const expected = (doc.facts.words ?? "")
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== "");
  const lost = lostWords(expected.flatMap(lettersOf), paintedLetters(doc));
  for (const [first, page] of lost) {
    if (lost.has(first - 1)) continue;
    let end = first + 1;
    while (lost.has(end)) end += 1;
    const quoted = expected.slice(first, Math.min(end, first + MAX_WORDS_QUOTED));
    if (end > first + MAX_WORDS_QUOTED) quoted.push("…");
    const message = `"${quoted.join(" ")}" is on the page but not in the text of the PDF. Look around it for a long word that runs off the page, a filter, or a hidden element.`;
    doc.findings.push({ rule: "lost-text", page, message });
  }
}

/**
 * Words of which a letter is missing, by index, and the page of the PDF where they belong. Letters are compared, because
 * text over a line end or in two types is cut otherwise in a PDF than on the page.
 */
function lostWords(expected: Letter[], given: Letter[]): Map<number, number> {
  const isSame = (one?: Letter, other?: Letter) => one?.letter === other?.letter;
  let place = 0;
  while (place < expected.length && isSame(expected[place], given[place])) place += 1;
  let at = place;
  const [left, right] = [expected.slice(place), given.slice(place)];
  const changes = diffArrays(left, right, { comparator: isSame, maxEditLength: MAX_EDITS }) ?? [
    { removed: true, added: false, value: left },
  ];
  const lost = new Map<number, number>();
  for (const { added, removed, value } of changes) {
    if (removed) {
      // "these those" without "these" is also without "ese th": where both fit, what is lost begins with its word.
      let start = place;
      const isInWord = () => expected[start - 1]?.from === expected[start]?.from;
      while (isInWord() && isSame(expected[start - 1], expected[start - 1 + value.length])) start -= 1;
      const page = (given[at] ?? given.at(-1))?.from ?? 1;
      for (const { from } of expected.slice(start, start + value.length)) lost.set(from, page);
    }
    if (!added) place += value.length;
    if (!removed) at += value.length;
  }
  return lost;
}

/** Without marks that are not words: white space, soft hyphens, and the shape of ligatures. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00AD\u200B\u2060\uFEFF]/g, "");
}

function lettersOf(text: string, from: number): Letter[] {
  return Array.from(text, (letter) => ({ letter, from }));
}

/** What the PDF says in the order of its structure, without list markers. */
function paintedLetters(doc: TaggedDocument): Letter[] {
  const letters: Letter[] = [];
  const read = (element: Element) => {
    for (const child of element.children) {
      if (child.kind === "element") {
        if (!isMarker(doc, child)) read(child);
      } else if (child.kind === "content") {
        for (const { text, stream } of paintedBy(doc, child)?.lines ?? [])
          letters.push(...lettersOf(bare(text), stream.page + 1));
      }
    }
  };
  read(doc.root);
  return letters;
}

/** The browser makes list markers; a term of a definition list is a label too, but of the page's own words. */
function isMarker(doc: TaggedDocument, element: Element): boolean {
  return element.type === "Lbl" && doc.elementFacts.get(element)?.tag !== "DT";
}
