/**
 * Makes the tab key follow the structure, and lists the annotations of each page in that order for viewers that ignore it.
 * Without it a page with links or fields fails 7.18.3-1.
 */
import type { TaggedDocument } from "../document.ts";
import { leaves } from "../pdf/structure.ts";
import { pdfName } from "../pdf/values.ts";

export function tabOrder(doc: TaggedDocument): void {
  const inOrder = leaves(doc.root).flatMap((leaf) => (leaf.kind === "object" ? [leaf.object] : []));
  for (const page of doc.pdf.getPages()) {
    page.node.set(pdfName("Tabs"), pdfName("S"));
    const annotations = inOrder.filter((ref) => doc.annotations.get(ref)?.page.ref === page.ref);
    if (annotations.length > 0) page.node.set(pdfName("Annots"), doc.context.obj(annotations));
    else page.node.delete(pdfName("Annots"));
  }
}
