import { pdfName } from "../../../scripts/print/pdf/values.ts";
import type { Patient } from "../editing.ts";
import { breaking } from "./breaking.ts";

const widget = ({ pdf }: Patient) => {
  const field = pdf.getForm().getField("c");
  const [found] = field.acroField.getWidgets();
  if (!found) throw new Error("The good PDF has no field.");
  return found.dict;
};

breaking("inspect/annotations", {
  "7.18.1-2 7.18.5-2": ({ annotation }) => annotation().delete(pdfName("Contents")),
  "7.18.1-3": (patient) => {
    widget(patient).delete(pdfName("TU"));
    patient.first("Form").dict.delete(pdfName("Alt"));
  },
  "7.18.3-1": ({ pdf }) => {
    for (const page of pdf.getPages()) page.node.delete(pdfName("Tabs"));
  },
  "7.18.4-1": ({ first, set }) => set(first("Form").dict, "S", "Span"),
  "7.18.4-2": ({ first, append }) => void append(first("Form").dict, "Span"),
  "7.18.5-1": ({ first, set }) => set(first("Link").dict, "S", "Span"),
  "7.18.1-1": ({ annotation, set }) => set(annotation(), "Subtype", "Text"),
  "7.18.1-1 7.18.2-1": ({ annotation, set }) => set(annotation(), "Subtype", "TrapNet"),
  "7.18.8-1": ({ annotation, set }) => set(annotation(), "Subtype", "PrinterMark"),
  "parent-tree 7.18.5-1": (patient) => {
    const anothers = widget(patient).get(pdfName("StructParent"));
    if (anothers) patient.annotation().set(pdfName("StructParent"), anothers);
  },
});
