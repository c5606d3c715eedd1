import { PDFNumber } from "@cantoo/pdf-lib";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { breaking } from "./breaking.ts";

breaking("inspect/integrity", {
  "content-lost bookmarks": ({ first }) => first("H2").dict.delete(pdfName("K")),
  "content-twice content-lost parent-tree bookmarks": ({ first }) => {
    const own = first("H1").dict.get(pdfName("K"));
    if (own instanceof PDFNumber) first("H2").dict.set(pdfName("K"), own);
  },
  parent: ({ first, pdf }) => {
    const elsewhere = pdf.context.getObjectRef(first("L").dict);
    if (elsewhere) first("H2").dict.set(pdfName("P"), elsewhere);
  },
});
