/** The attribute objects of a structure element (ISO 32000-1 14.7.5), one dictionary an owner. */
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import type { Element } from "./structure.ts";
import { asDict, entry, items, nameEntry, pdfName, resolve } from "./values.ts";

/** All attribute dictionaries of an element, revision numbers left out. */
export function attributesOf(element: Element): PDFDict[] {
  const { context } = element.dict;
  return items(context, element.dict.get(pdfName("A"))).flatMap(
    (item) => asDict(resolve(context, item)) ?? [],
  );
}

/** The value of one attribute, such as `attribute(cell, "Table", "ColSpan")`. */
export function attribute(element: Element, owner: string, key: string): PDFObject | undefined {
  for (const dict of attributesOf(element)) {
    if (nameEntry(dict, "O") === owner && dict.has(pdfName(key))) return entry(dict, key);
  }
  return undefined;
}

/** Sets one attribute, in the dictionary of its owner, made when there is none. */
export function setAttribute(element: Element, owner: string, key: string, value: PDFObject): void {
  const all = attributesOf(element);
  let dict = all.find((one) => nameEntry(one, "O") === owner);
  if (!dict) {
    dict = element.dict.context.obj({ O: owner });
    all.push(dict);
  }
  dict.set(pdfName(key), value);
  replaceAttributes(element, all);
}

/** Writes the attribute dictionaries back: none, one, or an array. */
export function replaceAttributes(element: Element, all: readonly PDFDict[]): void {
  const key = pdfName("A");
  const [only] = all;
  if (!only) element.dict.delete(key);
  else element.dict.set(key, all.length === 1 ? only : element.dict.context.obj([...all]));
}
