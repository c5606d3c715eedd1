import { PDFString } from "@cantoo/pdf-lib";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { breaking } from "./breaking.ts";

breaking("inspect/tables", {
  // The second heading reaches down into the row below, where a wide cell meets it.
  "7.2-15 7.2-42": ({ first, set }) => {
    const second = first("TH").parent?.children[1];
    if (second?.kind === "element") set(second.dict, "A", { O: "Table", Scope: "Column", RowSpan: 2 });
    set(first("TD").dict, "A", { O: "Table", ColSpan: 2 });
  },
  "7.2-41": ({ first, set }) => set(first("TD").dict, "A", { O: "Table", RowSpan: 2 }),
  "7.2-42": ({ first, append }) => void append(first("TD").parent?.dict ?? first("TR").dict, "TD"),
  "7.2-43": ({ first, append }) => void append(first("TR").dict, "TH"),
  "7.5-1": ({ first }) => {
    for (const cell of first("Table").children.flatMap((row) =>
      row.kind === "element" ? row.children : [],
    )) {
      if (cell.kind === "element") cell.dict.delete(pdfName("A"));
    }
  },
  "7.5-2": ({ first, set }) => {
    for (const cell of first("Table").children.flatMap((row) =>
      row.kind === "element" ? row.children : [],
    )) {
      if (cell.kind !== "element" || cell.type === "Caption") continue;
      if (cell.type === "TH") cell.dict.delete(pdfName("A"));
      else set(cell.dict, "A", { O: "Table", Headers: [PDFString.of("nowhere")] });
    }
  },
});
