/** Lays heads and feet under the pages of parts, and moves what stands on left-hand pages, where the margins change places. */
import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFPage, PDFPageLeaf } from "@cantoo/pdf-lib";
import type { Composition } from "./composition.ts";
import { attributesOf } from "./pdf/attributes.ts";
import { ObjectCopier } from "./pdf/copy-objects.ts";
import { readOperators } from "./pdf/operators.ts";
import { readFile } from "./pdf/read-file.ts";
import { packedStream, pageBytes } from "./pdf/streams.ts";
import { descend, firstLeaf } from "./pdf/structure.ts";
import { arrayEntry, asDict, asNumber, dictEntry, entry, pdfName, resolve } from "./pdf/values.ts";
import { edited } from "./save.ts";

/** Heads and feet of a whole document. */
export interface Frames {
  /** As many pages as the parts have together, from `printFrames`. */
  pdf: Uint8Array;
  /** By how many points what a part shows is moved across on each page: parts are printed as right-hand pages. Nothing moves where it is not given. */
  turns?: readonly number[];
}

/** Operators whose operands name a resource. */
const NAMING = new Set(["Tf", "gs", "Do", "sh", "cs", "CS", "scn", "SCN"]);
const RESOURCES = ["Font", "ExtGState", "XObject", "Pattern", "Shading", "ColorSpace"];
/** Stands before the names of a frame's resources, which are each page's own. */
const PREFIX = "H";

/** Throws when there is not a frame for each page. */
export async function layFrames(to: Composition, { pdf: bytes, turns = [] }: Frames): Promise<void> {
  const { pdf, pages } = to;
  const frames = await readFile(bytes);
  const all = frames.getPages();
  if (all.length !== pages.length)
    throw new Error(`There are ${all.length} frames for ${pages.length} pages. Print one for each page.`);
  const copier = new ObjectCopier(frames.context, pdf.context, () => to.nextKey++);
  for (const [index, ref] of pages.entries()) {
    const page = pdf.context.lookup(ref);
    const frame = all[index];
    if (!(page instanceof PDFPageLeaf) || !frame) continue;
    const turn = turns[index] ?? 0;
    const shift = turn === 0 ? "" : ` 1 0 0 1 ${turn} 0 cm`;
    // The frame comes first, as Chromium paints it; each is closed, because Chromium leaves the space of a page changed.
    const content = Buffer.concat([
      Buffer.from("q\n"),
      renamed(pageBytes(frame)),
      Buffer.from(`\nQ\nq${shift}\n`),
      pageBytes(PDFPage.of(page, ref, pdf)),
      Buffer.from("\nQ\n"),
    ]);
    page.set(pdfName("Contents"), pdf.context.register(packedStream(pdf.context, content)));
    addResources(page, frame, copier);
  }
  moveTurned(to, turns);
}

function renamed(bytes: Uint8Array): Uint8Array {
  const edits: { start: number; end: number; text: string }[] = [];
  readOperators(bytes, (operator, _operands, start, end) => {
    if (!NAMING.has(operator)) return;
    const name = bytes.subarray(start, end).indexOf("/".charCodeAt(0));
    if (name >= 0) edits.push({ start: start + name + 1, end: start + name + 1, text: PREFIX });
  });
  return edited(bytes, edits);
}

function addResources(page: PDFPageLeaf, frame: PDFPage, copier: ObjectCopier): void {
  const { context } = page;
  // A dictionary that several pages share is left alone.
  const copyOf = (dict: PDFDict | undefined) =>
    PDFDict.fromMapWithContext(new Map(dict?.entries() ?? []), context);
  const resources = copyOf(dictEntry(page, "Resources"));
  for (const kind of RESOURCES) {
    const added = dictEntry(frame.node.Resources(), kind)?.entries() ?? [];
    if (added.length === 0) continue;
    const named = copyOf(dictEntry(resources, kind));
    for (const [name, value] of added) {
      const copy = copier.copy(value);
      if (copy) named.set(pdfName(PREFIX + name.decodeText()), copy);
    }
    resources.set(pdfName(kind), named);
  }
  page.set(pdfName("Resources"), resources);
}

/**
 * Places that are written as numbers, and not painted, are moved with what they mean: but for those of named destinations,
 * which Chromium measures within the margins.
 */
function moveTurned({ pdf, pages, root, bookmarks }: Composition, turns: readonly number[]): void {
  const { context } = pdf;
  const turned = new Map<PDFObject, number>();
  for (const [index, ref] of pages.entries()) {
    const turn = turns[index] ?? 0;
    if (turn === 0) continue;
    turned.set(ref, turn);
    for (const annotation of arrayEntry(asDict(context.lookup(ref)), "Annots")) {
      move(entry(asDict(annotation), "Rect"), turn);
      move(entry(asDict(annotation), "QuadPoints"), turn);
    }
  }
  for (const element of root ? descend(root) : []) {
    const page = firstLeaf(element, (leaf) => (leaf.kind === "content" ? leaf.page : undefined));
    const turn = page && turned.get(page);
    if (turn !== undefined)
      for (const attributes of attributesOf(element)) move(entry(attributes, "BBox"), turn);
  }
  for (const { destination } of bookmarks.values()) {
    const place = resolve(context, destination);
    if (!(place instanceof PDFArray)) continue;
    const turn = turned.get(place.get(0));
    const x = asNumber(place.get(2));
    if (turn !== undefined && x !== undefined) place.set(2, moved(x, turn));
  }
}

/** Moves every first of two numbers: pairs of places across and up. */
function move(numbers: PDFObject | undefined, by: number): void {
  if (!(numbers instanceof PDFArray)) return;
  for (let at = 0; at < numbers.size(); at += 2) {
    const across = asNumber(numbers.get(at));
    if (across !== undefined) numbers.set(at, moved(across, by));
  }
}

function moved(across: number, by: number): PDFNumber {
  return PDFNumber.of(Math.round((across + by) * 1000) / 1000);
}
