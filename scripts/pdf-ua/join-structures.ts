/** Makes one structure of the structures of parts: what is numbered in each goes on, and sections that parts share become one. */
import { PDFArray, type PDFDict, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import { attributesOf } from "./pdf/attributes.ts";
import { descend, type Element, elementsIn } from "./pdf/structure.ts";
import { dictEntry, entry, pdfName, textEntry } from "./pdf/values.ts";

/**
 * Ids of elements count from 1 in every part, `cell-1`, `note-1`: they go on counting, and the cells that name a heading
 * cell by its id are told.
 */
export function renumberIds(root: Element, counts: Map<string, number>): void {
  const fresh = new Map<string, PDFString>();
  const all = descend(root);
  for (const { dict } of all) {
    const id = textEntry(dict, "ID");
    if (id === undefined) continue;
    const name = PDFString.of(nextName(id.replace(/-\d+$/, ""), counts));
    fresh.set(id, name);
    dict.set(pdfName("ID"), name);
  }
  for (const element of all) for (const attributes of attributesOf(element)) renameHeaders(attributes, fresh);
}

function nextName(stem: string, counts: Map<string, number>): string {
  const number = (counts.get(stem) ?? 0) + 1;
  counts.set(stem, number);
  return `${stem}-${number}`;
}

function renameHeaders(attributes: PDFDict, fresh: ReadonlyMap<string, PDFString>): void {
  const headers = entry(attributes, "Headers");
  if (!(headers instanceof PDFArray)) return;
  for (const [index, id] of headers.asArray().entries()) {
    const name =
      id instanceof PDFString || id instanceof PDFHexString ? fresh.get(id.decodeText()) : undefined;
    if (name) headers.set(index, name);
  }
}

/** The sections of a part that it may share, by their names from the outermost in. */
export function nameSections(root: Element, names: readonly string[], known: Map<Element, string>): void {
  let at: Element | undefined = root;
  for (const name of names) {
    at = sectionBelow(at);
    if (!at) throw new Error(`A part does not stand in a section "${name}": it has no more sections.`);
    known.set(at, name);
  }
}

/** The first section on the way down from an element by first children. */
function sectionBelow(element: Element): Element | undefined {
  let [at] = elementsIn(element);
  while (at && at.type !== "Sect") [at] = elementsIn(at);
  return at;
}

/** Each part maps the types that it has itself to standard ones. */
export function joinRoles(whole: Element, part: Element): void {
  const roles = dictEntry(whole.dict, "RoleMap");
  const added = dictEntry(part.dict, "RoleMap");
  if (!added) return;
  if (!roles) whole.dict.set(pdfName("RoleMap"), added);
  for (const [type, standard] of added.entries()) roles?.set(type, standard);
}

/** Puts the children of `part` behind those of `whole`; the document, and sections of one name that meet, become one. */
export function joinStructures(whole: Element, part: Element, names: ReadonlyMap<Element, string>): void {
  for (const child of part.children) {
    const last = whole.children.at(-1);
    if (child.kind === "element" && last?.kind === "element" && isOne(last, child, names))
      joinStructures(last, child, names);
    else {
      if (child.kind === "element") child.parent = whole;
      whole.children.push(child);
    }
  }
}

function isOne(one: Element, other: Element, names: ReadonlyMap<Element, string>): boolean {
  if (one.type !== other.type) return false;
  const name = names.get(one);
  return one.type === "Document" || (name !== undefined && name === names.get(other));
}
