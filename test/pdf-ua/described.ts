/** Says in lines of text what a finished PDF holds, so that two of them can be compared line by line. */
import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { bookmarksBelow } from "../../scripts/pdf-ua/pdf/outline.ts";
import { type Element, readStructure } from "../../scripts/pdf-ua/pdf/structure.ts";
import {
  arrayEntry,
  dictEntry,
  pdfName,
  resolve,
  textEntry,
  treePairs,
} from "../../scripts/pdf-ua/pdf/values.ts";

/** Entries of an element that a reader may be told. */
const SAID = ["Alt", "ActualText", "E", "Lang", "ID", "T"];
/** Entries of an annotation that matter, beside its page. */
const ANNOTATED = ["Subtype", "FT", "Ff", "T", "TU", "Contents", "F", "DA", "V", "AS", "Dest", "A", "Rect"];

/** Tags in their order with all that they say, annotations and fields, places, bookmarks, and what the file says of itself. */
export async function described(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const { context, catalog } = pdf;
  const numbers = new Map<PDFObject | undefined, number>(
    pdf.getPages().map(({ ref }, index) => [ref, index + 1]),
  );
  const plain = (value: PDFObject | undefined): string => {
    if (value instanceof PDFRef && numbers.has(value)) return `page ${numbers.get(value)}`;
    const found = resolve(context, value);
    if (found instanceof PDFDict)
      return `<${found
        .entries()
        .map(([name, inner]) => `${name.asString()} ${plain(inner)}`)
        .sort()
        .join(", ")}>`;
    if (found instanceof PDFArray) return `[${found.asArray().map(plain).join(" ")}]`;
    if (found && "decodeText" in found) return (found as { decodeText(): string }).decodeText();
    const number = Number(String(found));
    return Number.isNaN(number) ? String(found) : String(Math.round(number * 100) / 100);
  };
  const lines = [`${pdf.getPageCount()} pages`];
  const root = readStructure(pdf);
  if (root) visit(root, 0);
  const tree = dictEntry(catalog, "StructTreeRoot");
  lines.push(`${treePairs(dictEntry(tree, "IDTree"), "Names").length} ids`);
  lines.push(`${treePairs(dictEntry(tree, "ParentTree"), "Nums").length} places in the parent tree`);
  lines.push(`roles ${plain(tree?.get(pdfName("RoleMap")))}`);
  const places = dictEntry(catalog, "Dests")?.entries() ?? [];
  lines.push(...places.map(([name, place]) => `place ${name.decodeText()} ${plain(place)}`).sort());
  for (const mark of bookmarksBelow(dictEntry(catalog, "Outlines")))
    lines.push(
      `bookmark ${textEntry(dictEntry(mark, "Parent"), "Title")} > ${textEntry(mark, "Title")} ${plain(mark.get(pdfName("Dest")))}`,
    );
  for (const field of arrayEntry(dictEntry(catalog, "AcroForm"), "Fields"))
    if (field instanceof PDFDict)
      lines.push(
        `field ${textEntry(field, "T")} ${textEntry(field, "TU")} ${arrayEntry(field, "Kids").length}`,
      );
  for (const name of ["Lang", "MarkInfo", "ViewerPreferences", "PageLabels", "PageMode"])
    lines.push(`${name} ${plain(catalog.get(pdfName(name)))}`);
  lines.push(`Info ${plain(context.trailerInfo.Info)}`);
  return lines;

  function visit(element: Element, depth: number): void {
    const said = SAID.map((name) => textEntry(element.dict, name) ?? "").join("|");
    lines.push(`${" ".repeat(depth)}${element.type} ${said} ${plain(element.dict.get(pdfName("A")))}`);
    for (const child of element.children) {
      if (child.kind === "element") visit(child, depth + 1);
      else if (child.kind === "content")
        lines.push(`${" ".repeat(depth)} on page ${numbers.get(child.page)}`);
      else {
        const annotation = context.lookup(child.object, PDFDict);
        const entries = ANNOTATED.map((name) => plain(annotation.get(pdfName(name)))).join("|");
        lines.push(`${" ".repeat(depth)} ${entries} on page ${numbers.get(annotation.get(pdfName("P")))}`);
      }
    }
  }
}
