/** Finds the page that each link within a PDF leads to. */
import { PDFArray } from "@cantoo/pdf-lib";
import { readFile } from "./pdf/read-file.ts";
import { dictEntry, resolve } from "./pdf/values.ts";

/**
 * Page number, from 1, of every id that a link of the page leads to: Chromium writes a named destination for each.
 * Reads a PDF as printed or as finished. Rejects when the bytes are not a PDF.
 */
export async function destinationPages(pdf: Uint8Array): Promise<Map<string, number>> {
  const file = await readFile(pdf);
  const numbers = new Map(file.getPages().map((page, index) => [page.ref, index + 1]));
  const found = new Map<string, number>();
  for (const [name, value] of dictEntry(file.catalog, "Dests")?.entries() ?? []) {
    const destination = resolve(file.context, value);
    const target = destination instanceof PDFArray ? destination.get(0) : undefined;
    for (const [page, number] of numbers) if (page === target) found.set(name.decodeText(), number);
  }
  return found;
}
