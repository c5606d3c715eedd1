/** Clause 7.18: links and form fields are tagged, have something to say, and come in the order of the text. */
import { PDFDict, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { attribute } from "../pdf/attributes.ts";
import type { Visitor } from "../pdf/events.ts";
import { streamBytes } from "../pdf/streams.ts";
import {
  arrayEntry,
  asDict,
  dictEntry,
  entry,
  nameEntry,
  numberEntry,
  numbersEntry,
  pdfName,
  resolve,
  textEntry,
} from "../pdf/values.ts";
import type { Walker } from "../pdf/walk.ts";
import { hasLanguage, pageOf, type Subject, standardType, typeOf } from "./subject.ts";

const HIDDEN = 2;

export function inspectAnnotations(subject: Subject, walker: Walker, fonts: Visitor): void {
  subject.pages.forEach((page, index) => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    if (annotations.length > 0 && nameEntry(page.node, "Tabs") !== "S") {
      subject.report("7.18.3-1", "The tab key does not follow the structure (Tabs).", index + 1);
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(
      page.node,
      page.node.has(pdfName("CropBox")) ? "CropBox" : "MediaBox",
    );
    for (const ref of annotations) {
      const dict = asDict(resolve(subject.context, ref));
      if (!dict) continue;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersEntry(dict, "Rect");
      const outside = x1 < left || x0 > right || y1 < bottom || y0 > top;
      if (outside || (numberEntry(dict, "F") ?? 0) & HIDDEN) continue;
      inspectAnnotation(subject, dict, ref instanceof PDFRef ? ref : undefined, index + 1);
      if (nameEntry(dict, "Subtype") === "Widget") walkAppearance(dict, index, walker, fonts);
    }
  });
  for (const element of subject.elements) inspectForm(subject, element);
  inspectStops(subject);
  inspectOrder(subject);
  inspectNames(subject);
}

function inspectAnnotation(subject: Subject, dict: PDFDict, ref: PDFRef | undefined, page: number): void {
  const { report } = subject;
  const element = asDict(
    resolve(subject.context, subject.parents.get(numberEntry(dict, "StructParent") ?? -1)),
  );
  const parent = element ? standardType(subject, nameEntry(element, "S") ?? "") : "nothing";
  const contents = textEntry(dict, "Contents");
  const alternative = textEntry(element, "Alt");
  const subtype = nameEntry(dict, "Subtype") ?? "";
  if (dict.has(pdfName("Contents")) && !hasLanguage(subject, element))
    report("7.2-24", `The description of a ${subtype} has no language.`, page);
  if (element && ref && subject.ownerOfObject.get(ref)?.dict !== element) {
    report("parent-tree", `A ${subtype} and the structure do not agree on where it belongs.`, page);
  }
  if (subtype === "Popup") return;
  if (subtype === "PrinterMark") {
    if (element) report("7.18.8-1", "A printer's mark is tagged.", page);
    return;
  }
  if (subtype === "TrapNet") report("7.18.2-1", "The file has a trap network.", page);
  if (subtype === "Widget") {
    const named = spokenNames(dict);
    if (named.length === 0 && !alternative)
      report("7.18.1-3", `The field "${textEntry(dict, "T") ?? ""}" has no spoken name.`, page);
    if (named.length > 0 && !hasLanguage(subject, element))
      report("7.2-25", "The spoken name of a field has no language.", page);
    if (parent !== "Form") report("7.18.4-1", `A field stands in ${parent}, not in a Form.`, page);
    return;
  }
  if (!contents && !alternative) report("7.18.1-2", `A ${subtype} has no description.`, page);
  if (subtype !== "Link") {
    if (parent !== "Annot") report("7.18.1-1", `A ${subtype} stands in ${parent}, not in an Annot.`, page);
    return;
  }
  if (parent !== "Link") report("7.18.5-1", `A link stands in ${parent}, not in a Link.`, page);
  if (!contents) report("7.18.5-2", "A link has no description (Contents).", page);
}

/** Names of a field and of the groups it belongs to. */
function spokenNames(widget: PDFDict): string[] {
  const names: string[] = [];
  for (
    let at: PDFDict | undefined = widget, depth = 0;
    at && depth < 32;
    at = dictEntry(at, "Parent"), depth++
  ) {
    const name = textEntry(at, "TU");
    if (name) names.push(name);
  }
  return names;
}

/** A Form holds one field and nothing else, unless it only describes a field that was printed. */
function inspectForm(subject: Subject, element: Subject["elements"][number]): void {
  if (typeOf(subject, element) !== "Form" || attribute(element, "PrintField", "Role")) return;
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === "object") return;
  subject.report("7.18.4-2", "A Form holds something beside its field.", pageOf(subject, element));
}

/** A link is one stop on a page, however many lines or faces of type it has. */
function inspectStops(subject: Subject): void {
  subject.pages.forEach((page, index) => {
    const stops = (page.node.Annots()?.asArray() ?? []).flatMap((ref) =>
      ref instanceof PDFRef ? (subject.ownerOfObject.get(ref) ?? []) : [],
    );
    const links = stops.filter((element) => typeOf(subject, element) === "Link");
    if (new Set(links).size < links.length)
      subject.report("link-stops", "A link is cut into pieces, each of them a stop and read out.", index + 1);
  });
}

/** Viewers that do not follow the structure go by the list of the page: it has the same order. */
function inspectOrder(subject: Subject): void {
  const order = new Map([...subject.ownerOfObject.keys()].map((ref, index) => [ref, index]));
  subject.pages.forEach((page, index) => {
    const places = (page.node.Annots()?.asArray() ?? []).flatMap((ref) =>
      ref instanceof PDFRef ? (order.get(ref) ?? []) : [],
    );
    if (places.some((place, at) => place < (places[at - 1] ?? 0)))
      subject.report(
        "tab-order",
        "The links and fields of the page are listed in another order than that of the text.",
        index + 1,
      );
  });
}

/** Nobody can tell two fields of one name apart; of a group of answers, two of one name. */
function inspectNames(subject: Subject): void {
  const inspectSiblings = (fields: readonly PDFDict[]) => {
    const known = new Set<string>();
    for (const field of fields) {
      const name = (textEntry(field, "TU") ?? "").trim();
      if (name !== "" && known.has(name))
        subject.report("field-twice", `Two fields are called "${name}". Give each a name of its own.`);
      known.add(name);
      inspectSiblings(arrayEntry(field, "Kids").flatMap((kid) => asDict(kid) ?? []));
    }
  };
  const form = dictEntry(subject.catalog, "AcroForm");
  inspectSiblings(arrayEntry(form, "Fields").flatMap((field) => asDict(field) ?? []));
}

/** What a field shows in each of its states must be in embedded fonts too. */
function walkAppearance(widget: PDFDict, page: number, walker: Walker, fonts: Visitor): void {
  const normal = entry(dictEntry(widget, "AP"), "N");
  const states =
    normal instanceof PDFDict ? normal.keys().map((key) => entry(normal, key.decodeText())) : [normal];
  for (const state of states) {
    if (!(state instanceof PDFStream)) continue;
    const stream = { owner: PDFRef.of(0), dict: state.dict, page, bytes: streamBytes(state), picture: true };
    walker.stream(stream, dictEntry(state.dict, "Resources"), fonts);
  }
}
