/** Rules of our own about the picture: no line of text lies over another, none stands where no printer prints, and no page is empty. */
import type { PagePainting, Painting, TextLine } from "../pdf/painting.ts";
import { asDict, nameEntry, numbersEntry, resolve } from "../pdf/values.ts";
import type { Subject } from "./subject.ts";

/** Two lines may come this near, as a part of their type size: raised figures and tight headings do. */
const MIN_DISTANCE = 0.45;
/** Points by which two lines may overlap along the line: glyphs lean over their edges. */
const MAX_OVERLAP = 2;

/** Ink above and below the line that letters stand on, as a part of their size. */
const ASCENT = 0.7;
const DESCENT = 0.2;
const POINTS_A_MM = 72 / 25.4;

interface Extent {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

export function inspectLayout(subject: Subject, painting: Painting): void {
  painting.pages.forEach((page, index) => {
    const extents = upright(page);
    const clash = firstClash(extents);
    if (clash) {
      const [one, other] = clash.map(({ text }) => text.trim().slice(0, 60));
      subject.report("overlap", `"${one}" and "${other}" are printed over each other.`, index + 1);
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(page.page.node, "MediaBox");
    if (isEmpty(page, painting))
      subject.report(
        "empty-page",
        "The page holds nothing to read: something before it is just too long for its page. Make that shorter.",
        index + 1,
      );
    const off = extents.find(
      (extent) => extent.left < left || extent.right > right || extent.y < bottom || extent.y > top,
    );
    if (off) {
      subject.report("off-paper", `"${off.text.trim().slice(0, 60)}" runs off the paper.`, index + 1);
      return;
    }
    const { unprintable } = subject.expectations;
    if (unprintable === undefined) return;
    // How far the ink of a line is from the edge that it is nearest to.
    const room = ({ left: from, right: to, y, size }: Extent) =>
      Math.min(from - left, right - to, y - DESCENT * size - bottom, top - y - ASCENT * size) / POINTS_A_MM;
    const [first, ...others] = extents;
    if (!first) return;
    let [worst, least] = [first, room(first)];
    for (const other of others) {
      const found = room(other);
      if (found < least) [worst, least] = [other, found];
    }
    if (least >= unprintable) return;
    const millimetres = Math.max(0, Math.floor(least * 10) / 10);
    const message = `"${worst.text.trim().slice(0, 60)}" comes within ${millimetres} mm of the edge of the paper, and printers leave ${unprintable} mm blank. Make it shorter.`;
    subject.report("unprintable", message, index + 1);
  });
}

/**
 * True when nothing stands between the head and the foot of the page: no word, no picture, no place to write or to tick, be it
 * a field or only drawn and tagged as one.
 */
function isEmpty({ page, lines }: PagePainting, { marked }: Painting): boolean {
  if (lines.some(({ line, tagged }) => tagged && line.text.trim() !== "")) return false;
  const fields = (page.node.Annots()?.asArray() ?? []).map((ref) => asDict(resolve(page.node.context, ref)));
  if (fields.some((field) => nameEntry(field, "Subtype") === "Widget")) return false;
  return ![...(marked.get(page.ref)?.values() ?? [])].some(({ picture, ink }) => picture || ink);
}

/** Lines of text that run from left to right; turned text is left to the eye. */
function upright({ lines }: PagePainting): Extent[] {
  return lines
    .filter(({ line }) => line.text.trim() !== "" && line.along[0] > 0.999)
    .map(({ line }) => extentOf(line))
    .sort((one, other) => one.y - other.y);
}

function extentOf({ text, x, endX, y, size }: TextLine): Extent {
  // A mark is set back over its letter, so the pen ends further on than the ink.
  const right = /[^ -~]$/.test(text) && /\p{M}$/u.test(text.normalize("NFD")) ? endX - size / 2 : endX;
  return { text, left: x, right, y, size };
}

function firstClash(extents: readonly Extent[]): [Extent, Extent] | undefined {
  for (const [index, one] of extents.entries()) {
    for (const other of extents.slice(index + 1)) {
      const near = MIN_DISTANCE * Math.min(one.size, other.size);
      if (other.y - one.y > one.size) break;
      const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (other.y - one.y < near && shared > MAX_OVERLAP) return [one, other];
    }
  }
  return undefined;
}
