import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import type { EditablePdf } from "../editing.ts";
import { type Breakage, breaking } from "./breaking.ts";

/** Puts an empty element of a type into the first of another. */
const inside =
  (parent: string, type: string): Breakage =>
  ({ first, append }: EditablePdf) =>
    void append(first(parent).dict, type);

const renamed =
  (from: string, to: string): Breakage =>
  ({ first, set }: EditablePdf) =>
    set(first(from).dict, "S", to);

breaking("inspect/containment", {
  "7.2-3": inside("Table", "P"),
  "7.2-4": inside("Document", "TR"),
  "7.2-5": inside("Document", "THead"),
  "7.2-6": inside("Document", "TBody"),
  "7.2-7": inside("Document", "TFoot"),
  "7.2-8": inside("Document", "TH"),
  "7.2-9": inside("Document", "TD"),
  "7.2-10 7.2-43": inside("TR", "P"),
  "7.2-11 7.2-14": ({ first, append }) => {
    append(first("Table").dict, "THead");
    append(first("Table").dict, "THead");
  },
  "7.2-12": ({ first, append }) => {
    for (const type of ["TBody", "TFoot", "TFoot"]) append(first("Table").dict, type);
  },
  "7.2-13": inside("Table", "TFoot"),
  "7.2-14": inside("Table", "THead"),
  "7.2-16 7.2-39": ({ first, append, pdf }) => {
    const table = first("Table").dict;
    append(table, "Caption");
    const kids = table.lookup(pdfName("K"));
    if (kids && "asArray" in kids) {
      const list = (kids as { asArray(): never[] }).asArray();
      table.set(pdfName("K"), pdf.context.obj([list[1], list[0], list[3], list[2]] as never));
    }
  },
  "7.2-39": inside("Table", "Caption"),
  "7.2-17": inside("Document", "LI"),
  "7.2-18": inside("Document", "LBody"),
  "7.2-19": inside("L", "P"),
  "7.2-20": inside("LI", "P"),
  "7.2-26": inside("Document", "TOCI"),
  "7.2-27": inside("TOC", "P"),
  "7.2-28": inside("TOC", "Caption"),
  "7.2-36": ({ append, first }) => {
    append(append(first("Table").dict, "THead"), "P");
    append(first("Table").dict, "TBody");
  },
  "7.2-37": ({ append, first }) => void append(append(first("Table").dict, "TBody"), "P"),
  "7.2-38": ({ append, first }) => {
    append(first("Table").dict, "TBody");
    append(append(first("Table").dict, "TFoot"), "P");
  },
  "7.2-40": inside("L", "Caption"),
  "7.3-1": ({ first }) => first("Figure").dict.delete(pdfName("Alt")),
  "7.7-1": ({ first, set }) => {
    const { dict } = first("Figure");
    set(dict, "S", "Formula");
    dict.delete(pdfName("Alt"));
  },
  "7.9-1": ({ first }) => first("Note").dict.delete(pdfName("ID")),
  "7.9-2": ({ first, append }) => {
    const note = first("Note").dict;
    append(first("Document").dict, "Note", { ID: note.get(pdfName("ID")) });
  },
  "7.4.4-1 7.4.4-2 7.4.4-3": ({ first, append }) => {
    append(first("Document").dict, "H");
    append(first("Document").dict, "H");
  },
  "7.18.4-2 7.18.5-1": renamed("Link", "Form"),
});
