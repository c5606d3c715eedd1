/**
 * Numbers the pages 1, 2, 3 in the file itself, as the paper does.
 * Without it a viewer's page box may differ from the number that is printed (ISO 14289-1 7.1 leaves it to `PageLabels`).
 */

import type { TaggedDocument } from "../document.ts";
import { pdfName } from "../pdf/values.ts";

export function pageLabels(doc: TaggedDocument): void {
  doc.pdf.catalog.set(pdfName("PageLabels"), doc.context.obj({ Nums: [0, { S: "D" }] }));
}
