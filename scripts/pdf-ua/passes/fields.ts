/**
 * Turns each sentinel link into a form field: a tick box, one of a group of radio buttons, or a place to type.
 * Without it a form holds links to nowhere; a field outside a Form element fails 7.18.4-1, one without a
 * spoken name 7.18.1-3, a Form with more than its widget 7.18.4-2, and a font that is not embedded 7.21.4.1-1.
 */
import { PDFArray, type PDFDict, PDFNumber, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { type Annotation, makeArtifact, pageNumberOf, paintedBy, type TaggedDocument } from "../document.ts";
import type { Field } from "../facts.ts";
import { attribute } from "../pdf/attributes.ts";
import { drawDisc, drawTick, emptyAppearance, fieldAppearance } from "../pdf/field-appearance.ts";
import { embedFieldFont } from "../pdf/field-font.ts";
import { descend, type Element, type ObjectItem } from "../pdf/structure.ts";
import { asText, numbersEntry, pdfName, text } from "../pdf/values.ts";

/** Bit 1 of `Ff` is 1: see ISO 32000-1 tables 226 and 228. */
const MULTILINE = 1 << 12;
const NO_TOGGLE_TO_OFF = 1 << 14;
const RADIO = 1 << 15;
/** Print the field (ISO 32000-1 table 165). */
const PRINT = 4;

const key = pdfName;

export function fields(doc: TaggedDocument): void {
  const form: PDFRef[] = [];
  const groups = new Map<string, { ref: PDFRef; kids: PDFArray }>();
  let types = false;
  for (const element of descend(doc.root)) {
    const field = doc.elementFacts.get(element)?.field;
    const item = element.children.find((child) => child.kind === "object");
    const annotation = item && doc.annotations.get(item.object);
    if (!field || !annotation) {
      nameOnPaper(element);
      continue;
    }
    shapeElement(doc, element, item, field);
    shapeWidget(annotation, field);
    if (field.kind === "radio") {
      const known = groups.get(field.name);
      const group = known ?? newGroup(doc, field);
      if (!known) form.push(group.ref);
      groups.set(field.name, group);
      shapeChoice(doc, annotation.dict, field, group.kids.size());
      annotation.dict.set(key("Parent"), group.ref);
      group.kids.push(item.object);
      continue;
    }
    annotation.dict.set(key("T"), text(field.name));
    form.push(item.object);
    if (field.kind === "check") shapeTick(doc, annotation.dict);
    else shapeText(doc, annotation.dict, field);
    types ||= field.kind !== "check";
  }
  if (form.length > 0) writeForm(doc, form, types);
}

/** A control that was only printed says its name in an attribute, which few readers look at. */
function nameOnPaper(element: Element): void {
  const name = asText(attribute(element, "PrintField", "Desc"));
  if (element.type === "Form" && name) element.dict.set(key("Alt"), text(name));
}

/** A Form element holds its widget and nothing else; the box that the style sheet drew is decoration. */
function shapeElement(doc: TaggedDocument, element: Element, item: ObjectItem, field: Field): void {
  for (const child of element.children) {
    const content = child.kind === "content" ? paintedBy(doc, child) : undefined;
    if (content) makeArtifact(doc, content);
  }
  if (element.children.some((child) => child.kind === "object" && child !== item))
    reportSplit(doc, element, field);
  element.children = [item];
  element.type = "Form";
  element.dict.delete(key("A"));
  element.dict.set(key("Alt"), text(field.label));
  if (field.label.trim() !== "") return;
  const page = pageNumberOf(doc, element);
  const message = `The field "${field.name}" has no name to read aloud. Give its control a label.`;
  doc.findings.push({ rule: "7.18.1-3", ...(page ? { page } : {}), message });
}

function reportSplit(doc: TaggedDocument, element: Element, field: Field): void {
  const page = pageNumberOf(doc, element);
  const message = `The field "${field.label}" does not fit on one page. Make it lower.`;
  doc.findings.push({ rule: "field-split", ...(page ? { page } : {}), message });
}

function shapeWidget({ dict, page }: Annotation, field: Field): void {
  for (const name of ["A", "Dest", "Border", "Contents", "C", "H"]) dict.delete(key(name));
  dict.set(key("Subtype"), key("Widget"));
  dict.set(key("TU"), text(field.label));
  dict.set(key("F"), PDFNumber.of(PRINT));
  dict.set(key("P"), page.ref);
  // A width without a colour draws nothing, but keeps typed text off the edge.
  dict.set(key("BS"), dict.context.obj({ W: 2, S: "S" }));
  dict.set(key("MK"), dict.context.obj({}));
}

function newGroup(doc: TaggedDocument, field: Field): { ref: PDFRef; kids: PDFArray } {
  const kids = PDFArray.withContext(doc.context);
  const group = doc.context.obj({
    FT: "Btn",
    Ff: RADIO | NO_TOGGLE_TO_OFF,
    T: text(field.name),
    TU: text(field.group || field.label),
    V: "Off",
    Kids: kids,
  });
  return { ref: doc.context.register(group), kids };
}

/** The state's name is the value that is saved; two buttons of one group may not share it. */
function shapeChoice(doc: TaggedDocument, widget: PDFDict, field: Field, index: number): void {
  const state =
    /^[\w-]{1,127}$/.test(field.value) && field.value !== "Off" ? field.value : `choice-${index + 1}`;
  const { width, height } = sizeOf(widget);
  const chosen = fieldAppearance(doc.context, width, height, drawDisc(width, height));
  widget.set(key("AS"), key("Off"));
  widget.set(
    key("AP"),
    doc.context.obj({ N: { [state]: chosen, Off: emptyAppearance(doc.context, width, height) } }),
  );
}

function shapeTick(doc: TaggedDocument, widget: PDFDict): void {
  const { width, height } = sizeOf(widget);
  const ticked = fieldAppearance(doc.context, width, height, drawTick(width, height));
  widget.set(key("FT"), key("Btn"));
  widget.set(key("V"), key("Off"));
  widget.set(key("AS"), key("Off"));
  widget.set(
    key("AP"),
    doc.context.obj({ N: { Yes: ticked, Off: emptyAppearance(doc.context, width, height) } }),
  );
}

function shapeText(doc: TaggedDocument, widget: PDFDict, field: Field): void {
  const { width, height } = sizeOf(widget);
  widget.set(key("FT"), key("Tx"));
  widget.set(key("V"), text(""));
  if (field.kind === "area") widget.set(key("Ff"), PDFNumber.of(MULTILINE));
  widget.set(key("DA"), PDFString.of(APPEARANCE));
  widget.set(key("AP"), doc.context.obj({ N: fieldAppearance(doc.context, width, height, "/Tx BMC EMC") }));
}

/**
 * PDFium, the viewer in Chrome and Edge, takes a letter beyond ASCII from the font of the field only when that goes by the
 * name of a font of symbols; else from a font of the computer, by code page, which loses ŵ, ș, ğ, ơ and ẹ. To all other
 * viewers it is a name like any other (ISO 32000-1 12.7.3.3: a resource of DR).
 */
export const FIELD_FONT = "Wingdings";

/** Type of no size is as large as its place allows, and a long answer is set smaller: none is cut in print (ISO 32000-1 12.7.3.3). */
const APPEARANCE = `/${FIELD_FONT} 0 Tf 0 g`;

function writeForm(doc: TaggedDocument, form: readonly PDFRef[], types: boolean): void {
  const { context, facts, findings, pdf } = doc;
  if (types && !facts.fieldFonts) {
    const message =
      "There are fields to type in, but no font for them. Give the bytes of static fonts as fieldFonts.";
    findings.push({ rule: "7.21.4.1-1", message });
  }
  const font =
    types && facts.fieldFonts
      ? {
          DR: { Font: { [FIELD_FONT]: embedFieldFont(context, facts.fieldFonts) } },
          DA: PDFString.of(APPEARANCE),
        }
      : {};
  pdf.catalog.set(key("AcroForm"), context.register(context.obj({ Fields: [...form], ...font })));
}

function sizeOf(widget: PDFDict): { width: number; height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersEntry(widget, "Rect");
  return { width: right - left, height: top - bottom };
}
