/** Has links lead to where their document is read, when its parts were printed at another address. */
import { PDFHexString, PDFString } from "@cantoo/pdf-lib";
import type { Composition } from "./composition.ts";
import { asDict, dictEntry, entry, pdfName, text } from "./pdf/values.ts";

/** The beginning of an address as it was printed, and as it is meant. Of several that fit the first is taken. */
export type MovedAddress = readonly [printed: string, meant: string];

/** Changes the address of each link and its description, which may name the address. */
export function moveLinks(
  { pdf: { context }, annotations }: Composition,
  addresses: readonly MovedAddress[],
): void {
  const moved = (words: string) =>
    addresses.reduce((sofar, [printed, meant]) => sofar.replaceAll(printed, meant), words);
  for (const ref of annotations.keys()) {
    const link = asDict(context.lookup(ref));
    const action = dictEntry(link, "A");
    const address = entry(action, "URI");
    // As it is written, so that signs that are escaped stay so.
    if (address instanceof PDFString) action?.set(pdfName("URI"), PDFString.of(moved(address.asString())));
    const described = entry(link, "Contents");
    if (!(described instanceof PDFString || described instanceof PDFHexString)) continue;
    const words = described.decodeText();
    const fresh = moved(words);
    if (fresh !== words) link?.set(pdfName("Contents"), text(fresh));
  }
}
