/**
 * Maps the types of Chromium that PDF 1.7 does not know to ones it does.
 * Without it `<strong>`, `<em>` and `<aside>` fail 7.1-5.
 */

import type { TaggedDocument } from "../document.ts";
import { descend } from "../pdf/structure.ts";
import { STANDARD } from "../pdf/types.ts";
import { pdfName } from "../pdf/values.ts";

const MEANS: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Aside: "Sect",
  Title: "P",
  FENote: "Note",
};
const UNKNOWN = "NonStruct";

export function roleMap(doc: TaggedDocument): void {
  const used = new Set<string>();
  for (const element of descend(doc.root)) {
    if (element !== doc.root && !STANDARD.has(element.type)) used.add(element.type);
  }
  const key = pdfName("RoleMap");
  if (used.size === 0) return void doc.root.dict.delete(key);
  const entries = [...used].sort().map((type) => [type, MEANS[type] ?? UNKNOWN]);
  doc.root.dict.set(key, doc.context.obj(Object.fromEntries(entries)));
}
