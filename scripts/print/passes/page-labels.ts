/**
 * Numbers the pages 1, 2, 3 in the file itself, as the paper does.
 * Without it a viewer's page box may differ from the number that is printed (ISO 14289-1 7.1 leaves it to `PageLabels`).
 */
import { PDFName } from "@cantoo/pdf-lib";
import type { PackDocument } from "../document.ts";

export function pageLabels(pack: PackDocument): void {
  pack.pdf.catalog.set(PDFName.of("PageLabels"), pack.context.obj({ Nums: [0, { S: "D" }] }));
}
