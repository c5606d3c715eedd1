/**
 * Tidies the attributes of table cells: one dictionary each, ids that never change, a scope on every heading.
 * Without it a heading that the browser gave no scope fails 7.5-1, and the ids differ between two prints.
 */
import { PDFArray, type PDFDict, type PDFName, PDFString } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import { attribute, attributesOf, replaceAttributes, setAttribute } from "../pdf/attributes.ts";
import { descend, type Element } from "../pdf/structure.ts";
import { arrayEntry, asNumber, asText, entry, nameEntry, pdfName, textEntry } from "../pdf/values.ts";

const ID = pdfName("ID");

export function tables(doc: TaggedDocument): void {
  const renamed = new Map<string, string>();
  const elements = descend(doc.root);
  for (const element of elements) {
    mergeAttributes(element);
    const id = textEntry(element.dict, "ID");
    if (id === undefined || element.type === "Note") continue;
    const name = `cell-${renamed.size + 1}`;
    renamed.set(id, name);
    element.dict.set(ID, PDFString.of(name));
  }
  for (const element of elements) {
    if (element.type === "TH" && !attribute(element, "Table", "Scope"))
      setAttribute(element, "Table", "Scope", pdfName("Column"));
    renameHeaders(element, renamed);
  }
}

/** Chromium writes a dictionary for each attribute, and spans of 1, which are the default. */
function mergeAttributes(element: Element): void {
  const byOwner = new Map<string, PDFDict>();
  for (const dict of attributesOf(element)) {
    const owner = nameEntry(dict, "O") ?? "";
    const merged = byOwner.get(owner) ?? element.dict.context.obj({ O: owner });
    byOwner.set(owner, merged);
    for (const [key, value] of dict.entries()) if (!isDefault(dict, key)) merged.set(key, value);
  }
  const OWNER_ALONE = 1;
  replaceAttributes(
    element,
    [...byOwner.values()].filter((dict) => dict.keys().length > OWNER_ALONE),
  );
}

function isDefault(dict: PDFDict, key: PDFName): boolean {
  const value = entry(dict, key.decodeText());
  if (key.decodeText() === "Headers") return value instanceof PDFArray && value.size() === 0;
  return ["RowSpan", "ColSpan"].includes(key.decodeText()) && asNumber(value) === 1;
}

function renameHeaders(element: Element, renamed: ReadonlyMap<string, string>): void {
  const dict = attributesOf(element).find((one) => one.has(pdfName("Headers")));
  if (!dict) return;
  const names = arrayEntry(dict, "Headers").flatMap((id) => renamed.get(asText(id) ?? "") ?? []);
  if (names.length === 0) dict.delete(pdfName("Headers"));
  else dict.set(pdfName("Headers"), dict.context.obj(names.map((name) => PDFString.of(name))));
}
