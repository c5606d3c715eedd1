/**
 * Makes the tab key follow the structure, and lists the annotations of each page in that order for viewers that ignore it.
 * Without it a page with links or fields fails 7.18.3-1.
 */
import type { PackDocument } from "../document.ts";
import { leaves } from "../pdf/structure.ts";
import { pdfName } from "../pdf/values.ts";

export function tabOrder(pack: PackDocument): void {
  const inOrder = leaves(pack.root).flatMap((leaf) => (leaf.kind === "object" ? [leaf.object] : []));
  for (const page of pack.pdf.getPages()) {
    page.node.set(pdfName("Tabs"), pdfName("S"));
    const annotations = inOrder.filter((ref) => pack.annotations.get(ref)?.page.ref === page.ref);
    if (annotations.length > 0) page.node.set(pdfName("Annots"), pack.context.obj(annotations));
    else page.node.delete(pdfName("Annots"));
  }
}
