/** Finds the page on which each linked place of a printed page stands. */
import { PDFArray, PDFDocument } from "@cantoo/pdf-lib";
import { dictEntry, resolve } from "./pdf/values.ts";

/** Page number, from 1, of every id that a link in the page leads to: Chromium writes a named destination for each. */
export async function pageNumbers(raw: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const found = new Map<string, number>();
  for (const [name, value] of dictEntry(pdf.catalog, "Dests")?.entries() ?? []) {
    const destination = resolve(pdf.context, value);
    const target = destination instanceof PDFArray ? destination.get(0) : undefined;
    for (const [page, number] of numbers) if (page === target) found.set(name.decodeText(), number);
  }
  return found;
}
