/**
 * Makes the tab key follow the structure, and lists the annotations of each page in that order for viewers that ignore it.
 * Without it a page with links or fields fails 7.18.3-1.
 */
import type { PDFRef } from "@cantoo/pdf-lib";
import type { PackDocument } from "../document.ts";
import { leaves } from "../pdf/structure.ts";
import { pdfName } from "../pdf/values.ts";

export function tabOrder(pack: PackDocument): void {
  const inOrder = new Map<PDFRef, PDFRef[]>();
  for (const leaf of leaves(pack.root)) {
    const page = leaf.kind === "object" ? pack.annotations.get(leaf.object)?.page.ref : undefined;
    if (!page || leaf.kind !== "object") continue;
    inOrder.set(page, [...(inOrder.get(page) ?? []), leaf.object]);
  }
  for (const page of pack.pdf.getPages()) {
    page.node.set(pdfName("Tabs"), pdfName("S"));
    const annotations = inOrder.get(page.ref);
    if (annotations) page.node.set(pdfName("Annots"), pack.context.obj(annotations));
    else page.node.delete(pdfName("Annots"));
  }
}
